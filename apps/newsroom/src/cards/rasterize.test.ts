import { cardSize, type ArticleCard } from '@broadsheet/model'
import { drawCard } from '@broadsheet/press'
import { describe, expect, it } from 'vitest'
import { readPng, type ReadPng } from '../../testing/read-png.ts'
import { sampleImages } from '../../testing/sample-images.ts'
import { rasterize } from './rasterize.ts'

const card: ArticleCard = {
  kind: 'article',
  paper: 'The Quay',
  section: 'Harbour',
  day: '12 April 2025',
  headline: 'Pilots end strike',
  lede: 'The strike is over.',
  image: null,
}
const [paper, ink, spot] = ['#f4f3ef', '#16181b', '#b3200d']

/** The share of the pixels of a colour, where there is a headline. */
function shareOf(png: ReadPng, color: string): number {
  let found = 0
  for (let y = 140; y < 600; y += 1) for (let x = 60; x < 1140; x += 1) if (png.colorAt(x, y) === color) found += 1
  return found / (460 * 1080)
}

const draw = async (facts: Partial<ArticleCard>) =>
  await readPng(await rasterize(drawCard({ ...card, ...facts }, null), null))

describe('a card as PNG', () => {
  it.each([
    ['Latin', 'Łódź hält Đorđe für größer'],
    ['Greek', 'Οι πλοηγοί τερματίζουν την απεργία'],
    ['Cyrillic', 'Лоцманы прекратили забастовку'],
    ['Vietnamese', 'Hội đồng thông qua ngân sách'],
  ])('has its size, its ground and a headline in %s', async (_, headline) => {
    const png = await draw({ headline })
    expect([png.width, png.height]).toEqual([cardSize.width, cardSize.height])
    expect([png.colorAt(600, 5), png.colorAt(20, 300)]).toEqual([spot, paper])
    const share = shareOf(png, ink)
    expect(share).toBeGreaterThan(0.03)
    expect(share).toBeLessThan(0.2)
  })

  it('of other headlines is another one, so no letters are boxes', async () => {
    const shares = await Promise.all(
      ['ԱԲ', 'ЖЖЖЖ', 'ЩЩЩЩ', 'ΣΣΣΣ', 'ΘΘΘΘ', 'ỘỘỘỘ'].map(async (headline) =>
        shareOf(await draw({ headline, lede: '' }), ink),
      ),
    )
    expect(new Set(shares).size).toBe(shares.length)
  })

  it.each(['jpeg', 'progressive', 'png'] as const)('shows a %s on both sides, around its focal point', async (kind) => {
    const href = 'https://card.invalid/image'
    const size = kind === 'jpeg' ? { width: 32, height: 16 } : { width: 16, height: 8 }
    const bytes = sampleImages[kind]
    const png = await readPng(
      await rasterize(drawCard(card, { href, ...size, focusX: 50, focusY: 50 }), { href, bytes }),
    )
    const near = (x: number, y: number) =>
      png
        .colorAt(x, y)
        .replaceAll(/0[0-9a-f]/g, '00')
        .replaceAll(/f[0-9a-f]/g, 'ff')
    expect([near(100, 500), near(1100, 500), near(1100, 40)]).toEqual(['#ff0000', '#0000ff', '#0000ff'])
    expect([png.colorAt(85, 80), png.colorAt(85, 5)]).toEqual(['#ffffff', spot])
  })
})
