import type { ArticleCard } from '@broadsheet/model'
import { cardKey, openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleImages } from '../../testing/sample-images.ts'
import { createCardMaker, type Rasterize } from './card-maker.ts'

const { IMAGES: bucket, DB } = env as unknown as { IMAGES: R2Bucket; DB: D1Database }
const db = openD1(DB)

let headlines = 0
const cardOf = (facts: Partial<ArticleCard> = {}): ArticleCard => ({
  kind: 'article',
  paper: 'The Quay',
  section: 'Harbour',
  day: '12 April 2025',
  headline: `Pilots end strike ${(headlines += 1)}`,
  lede: '',
  image: null,
  ...facts,
})

/** What was drawn since the test began: whether each had an image. */
let drawn: boolean[] = []
const rasterize: Rasterize = async (svg, image) => {
  drawn.push(image !== null)
  await Promise.resolve()
  return new TextEncoder().encode(svg).slice()
}

beforeEach(() => {
  drawn = []
})

const textOf = async (png: Uint8Array<ArrayBuffer> | ReadableStream) => await new Response(png).text()

describe('a card', () => {
  it('is drawn once, however many ask for it at once, and stored', async () => {
    const card = cardOf()
    const makeCard = createCardMaker(rasterize)
    const made = await Promise.all(Array.from({ length: 10 }, async () => await makeCard({ bucket, db }, card)))
    expect(drawn).toEqual([false])
    expect(new Set(made.map(({ key }) => key))).toEqual(new Set([await cardKey(card)]))
    const [{ png } = { png: new Uint8Array() }] = made
    expect(await textOf(png)).toContain(card.headline)
    // Another isolate finds it.
    const found = await createCardMaker(rasterize)({ bucket, db }, card)
    expect([drawn.length, await textOf(found.png)]).toEqual([1, await textOf(png)])
  })

  it('with another text is another card', async () => {
    const keys = await Promise.all([cardOf(), cardOf(), cardOf({ lede: 'The strike is over.' })].map(cardKey))
    expect(new Set(keys).size).toBe(3)
  })

  it('that could not be drawn is tried again', async () => {
    let fails = true
    const makeCard = createCardMaker(async (svg, image) => {
      if (fails) throw new Error('resvg failed')
      return await rasterize(svg, image)
    })
    const card = cardOf()
    await expect(makeCard({ bucket, db }, card)).rejects.toThrow('resvg failed')
    fails = false
    expect(await textOf((await makeCard({ bucket, db }, card)).png)).toContain(card.headline)
  })

  it('is drawn while R2 is down, and without a bucket', async () => {
    const broken = new Proxy(bucket, {
      get: () => async () => {
        throw new Error('R2 is down')
      },
    })
    for (const each of [broken, undefined]) {
      const card = cardOf({ image: { name: `${'b'.repeat(32)}.jpg`, focusX: 50, focusY: 50 } })
      expect(await textOf((await createCardMaker(rasterize)({ bucket: each, db }, card)).png)).toContain(card.headline)
    }
  })

  it('forgets the first of more than eight', async () => {
    const makeCard = createCardMaker(rasterize)
    const cards = Array.from({ length: 9 }, () => cardOf())
    for (const card of cards) await makeCard({ bucket: undefined, db }, card)
    await makeCard({ bucket: undefined, db }, cards.at(-1) ?? cardOf())
    expect(drawn).toHaveLength(9)
    await makeCard({ bucket: undefined, db }, cards[0] ?? cardOf())
    expect(drawn).toHaveLength(10)
  })
})

describe('the image of a card', () => {
  const name = `${'c'.repeat(32)}.jpg`
  const card = () => cardOf({ image: { name, focusX: 100, focusY: 50 } })
  const svgOf = async (facts: ArticleCard) =>
    await textOf((await createCardMaker(rasterize)({ bucket, db }, facts)).png)

  it('is the stored file, cut around its focal point', async () => {
    await bucket.put(name, sampleImages.jpeg)
    expect(await svgOf(card())).toContain('x="-60" y="0" width="1260" height="630"')
    expect(drawn).toEqual([true])
  })

  it('is the rendition for cards where there is one', async () => {
    const other = `${'d'.repeat(32)}.webp`
    await bucket.put(other, sampleImages.webp)
    await bucket.put(`renditions/${other}/card.jpg`, sampleImages.jpeg)
    expect(await svgOf(cardOf({ image: { name: other, focusX: 100, focusY: 50 } }))).toContain('x="-30" y="0"')
  })

  it.each(['webp', 'missing'] as const)('is left out if resvg cannot draw it: %s', async (kind) => {
    const other = `${kind === 'webp' ? 'e'.repeat(32) : 'f'.repeat(32)}.jpg`
    if (kind === 'webp') await bucket.put(other, sampleImages.webp)
    const facts = cardOf({ image: { name: other, focusX: 50, focusY: 50 } })
    const { key, png } = await createCardMaker(rasterize)({ bucket, db }, facts)
    expect(await textOf(png)).toContain(facts.headline)
    expect([drawn, key]).toEqual([[false], await cardKey({ ...facts, image: null })])
    // Once it can be drawn, it is.
    await bucket.put(other, sampleImages.jpeg)
    expect(await svgOf(facts)).toContain('<image ')
  })
})
