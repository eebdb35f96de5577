import { expect, it } from 'vitest'
import { storedImageName, toLeadImage } from './image-facts.ts'

const name = `${'0a'.repeat(16)}.jpg`

it.each([
  [`https://paper.example/images/${name}`, name],
  [`http://127.0.0.1:8787/images/${name}`, name],
  [`https://paper.example/images/${name}/640.webp`, null],
  [`https://paper.example/images/${name}?x`, null],
  [`https://paper.example/blog/images/${name}`, null],
  ['https://paper.example/images/quay.jpg', null],
  ['/images/' + name, null],
])('the name of the stored image at %s is %s', (address, expected) => {
  expect(storedImageName(address)).toBe(expected)
})

it('an image of a front has the facts of the database', () => {
  expect(toLeadImage([name, 'The quay', 1600, 900, 50, 20, 13, 1, 90_000])).toEqual({
    name,
    alt: 'The quay',
    width: 1600,
    height: 900,
    focus: { x: 50, y: 20 },
    tone: 13,
    isAnimated: true,
    bytes: 90_000,
  })
})
