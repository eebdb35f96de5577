import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawings } from '../illustrations/drawings.ts'
import { readEdition } from './read-edition.ts'
import { readImages } from './read-images.ts'

const images = await readImages()
const articles = await readEdition(({ name }) => `https://paper.example/${name}.webp`)
const blocks = articles.flatMap(({ name, draft }) =>
  draft.body.flatMap((block, place) => (block.type === 'image' ? [{ name, place, block }] : [])),
)

it('the edition is 55 articles, in the order of time', () => {
  expect(articles).toHaveLength(55)
  const times = articles.map(({ draft }) => draft.publishedAt)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
})

it('every illustration stands in an article, with its size, words and credit', () => {
  expect(images.length).toBeGreaterThanOrEqual(24)
  for (const { name, alt, caption, credit, width, height } of images) {
    const used = blocks.find(
      ({ block }) => block.url === `https://paper.example/${name}.webp` && block.caption === caption,
    )
    expect([name, used?.block]).toEqual([name, expect.objectContaining({ alt, caption, credit, width, height })])
  }
})

it('an image that leads an article is the first block of its body', () => {
  const leading = images.flatMap(({ name, leads }) => (leads === undefined ? [] : [{ name, leads }]))
  for (const { name, leads } of leading) {
    const first = blocks.find((each) => each.name === leads && each.place === 0)
    expect([leads, first?.block.url]).toEqual([leads, `https://paper.example/${name}.webp`])
  }
})

it.each(images)('$name is a small WebP of its real size', async ({ name, bytes, width, height }) => {
  const { format, width: wide, height: high } = await sharp(bytes).metadata()
  expect([format, wide, high]).toEqual(['webp', width, height])
  expect(bytes.byteLength).toBeLessThanOrEqual(140_000)
  expect(drawings.map((drawing) => drawing.name)).toContain(name)
})

it('all illustrations together are at most 2.6 MB', () => {
  expect(images.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)).toBeLessThanOrEqual(2_600_000)
})

it('without a place for images, articles come without', async () => {
  const plain = await readEdition(() => null)
  expect(plain).toHaveLength(55)
  expect(plain.flatMap(({ draft }) => draft.body.filter(({ type }) => type === 'image'))).toEqual([])
})
