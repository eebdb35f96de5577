import type { Site } from '@broadsheet/model'
import { parseMarkdownBody } from '@broadsheet/parser'
import { expect, it } from 'vitest'
import { imageLine } from './image-line.ts'

const site = { url: 'https://paper.example' } as Site
const image = {
  name: `${'0a'.repeat(16)}.jpg`,
  alt: 'The quay [at noon]',
  caption: 'It “rained”',
  credit: 'Nell Harrow',
  licence: 'CC BY 4.0',
  width: 1600,
  height: 900,
}

it('shows the image with everything that is written of it', () => {
  expect(parseMarkdownBody(imageLine(site, image) ?? '')).toEqual([
    {
      type: 'image',
      url: `https://paper.example/images/${image.name}`,
      alt: 'The quay [at noon]',
      width: 1600,
      height: 900,
      caption: 'It “rained”',
      credit: 'Nell Harrow, CC BY 4.0',
    },
  ])
})

it('an image that only decorates has an empty alternative text', () => {
  const plain = { ...image, alt: '', caption: null, credit: null, licence: null }
  expect(imageLine(site, plain)).toBe(`![](https://paper.example/images/${image.name} =1600x900)`)
})

it('is missing until somebody has described the image', () => {
  expect(imageLine(site, { ...image, alt: null })).toBeNull()
})
