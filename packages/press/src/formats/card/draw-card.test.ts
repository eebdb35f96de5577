import { cardDesign, cardSize, type ArticleCard } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { pageStyles } from '../../assets/generated.ts'
import { articleCard, paperCard } from './card-facts.ts'
import { textWidth } from './card-font.ts'
import { drawCard } from './draw-card.ts'

const { site, article } = samplePaper()
const card = articleCard(site, article)
const image = { href: 'https://card.invalid/image', width: 2400, height: 1000, focusX: 50, focusY: 50 }

const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text]) => text)
const draw = (facts: Partial<ArticleCard>) => drawCard({ ...card, ...facts }, null)

/** The lines of a drawing, with the pixels that each reaches. */
function linesOf(svg: string) {
  const lines = svg.matchAll(
    /<text x="([\d.]+)" y="(\d+)" font-size="(\d+)" fill="[^"]*" text-anchor="(\w+)">(.*?)<\/text>/g,
  )
  return Array.from(lines, ([, x, y, size, anchor, text = '']) => {
    const width = textWidth(text) * Number(size)
    const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start']
    return { text, left, right: left + width, baseline: Number(y), size: Number(size) }
  })
}

describe('a card without an image', () => {
  it('shows masthead, day, section, headline and lede', () => {
    expect(textsOf(draw({}))).toEqual(['The Quay', '13 Apr 2025', 'Harbour', 'Pilots end strike', 'The strike is over'])
  })

  it('leaves out what the font cannot write', () => {
    expect(textsOf(draw({ paper: '港报', section: '港口', day: '2025年4月13日', lede: '罢工结束' }))).toEqual([
      'Pilots end strike',
    ])
  })

  it('is the paper’s own card where the font cannot write the headline, and the icon where it can write no name', () => {
    expect(textsOf(draw({ headline: '领航员结束罢工' }))).toEqual(['The Quay', 'Harbour · 13 Apr 2025'])
    const icon = draw({ headline: '领航员结束罢工', paper: '港报' })
    expect([textsOf(icon), icon.includes('<path')]).toEqual([[], true])
  })

  it.each([
    'Late',
    'Council caps the bill for the breakwater, eight votes to seven',
    'The harbour bell rings again '.repeat(20),
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'W'.repeat(400),
    'Οι πλοηγοί τερματίζουν την απεργία μετά από εννέα ημέρες στο λιμάνι',
    'Лоцманы прекратили забастовку: паромы снова ходят по расписанию',
  ])('keeps every line within its margins, none over another: %s', (headline) => {
    const lede = 'The bell was back in its tower at noon, and the ferry was not there to hear it. '.repeat(4)
    const long = 'The Selhythe Mercury and Harbour Advertiser of the Province'
    for (const facts of [
      { headline, lede },
      { headline, lede: '' },
      { headline, lede, paper: long, section: long },
    ]) {
      const lines = linesOf(draw(facts))
      expect(lines.length).toBeGreaterThan(3)
      for (const { left, right, baseline, size } of lines) {
        expect(Math.round(left)).toBeGreaterThanOrEqual(70)
        expect(Math.round(right)).toBeLessThanOrEqual(cardSize.width - 72)
        expect(baseline + size * 0.25).toBeLessThanOrEqual(cardSize.height - 24)
      }
      // The masthead's two texts share a line.
      const tops = lines.slice(2).map(({ baseline, size }) => baseline - size * 0.72)
      const gaps = tops.map((top, at) => top - (lines[at + 1]?.baseline ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThan(0)
    }
  })

  it('has a larger headline the shorter it is', () => {
    const sizes = ['Late', 'Council caps the bill for the breakwater', 'The harbour bell rings '.repeat(9)].map(
      (headline) => linesOf(draw({ headline, section: '港口', paper: '港报', day: '', lede: '' }))[0]?.size ?? 0,
    )
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    expect(new Set(sizes).size).toBe(3)
  })
})

describe('a card with an image', () => {
  const placeOf = (focus: { focusX: number; focusY: number }) =>
    /<image href="[^"]*" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/
      .exec(drawCard(card, { ...image, ...focus }))
      ?.slice(1)
      .map(Number)

  it('shows the paper’s name and no headline', () => {
    expect(textsOf(drawCard(card, image))).toEqual(['The Quay'])
    expect(textsOf(drawCard({ ...card, headline: '领航员', paper: '港报' }, image))).toEqual([])
  })

  it('is covered by the image, around its focal point', () => {
    expect(placeOf({ focusX: 50, focusY: 50 })).toEqual([-156, 0, 1512, 630])
    expect(placeOf({ focusX: 0, focusY: 0 })).toEqual([0, 0, 1512, 630])
    expect(placeOf({ focusX: 100, focusY: 100 })).toEqual([-312, 0, 1512, 630])
  })
})

it('the paper’s card shows its name and description', () => {
  expect(textsOf(drawCard(paperCard(site), null))).toEqual(['The Quay', 'News of the harbour'])
  const long = {
    ...site,
    name: 'The Selhythe Mercury and Harbour Advertiser '.repeat(4),
    description: 'News '.repeat(60),
  }
  for (const { left, right, baseline } of linesOf(drawCard(paperCard(long), null))) {
    expect([left >= 70, right <= cardSize.width - 70, baseline < 600]).toEqual([true, true, true])
  }
})

it('the text of a source is escaped', () => {
  const headline = '</text><script>a\u0000</script>"'
  for (const svg of [draw({ headline }), drawCard({ ...card, headline, paper: headline }, image)]) {
    expect(svg).toContain('&lt;/text&gt;')
    expect(svg).not.toContain('<script')
  }
})

it('the colours are those of the light theme', () => {
  const inks = new Set([draw({}), drawCard(card, image)].join('').match(/#[0-9a-f]{6}\b/g))
  // White, and the ground of the icon.
  for (const own of ['#ffffff', '#1b1b1b']) inks.delete(own)
  expect(inks.size).toBe(4)
  for (const ink of inks) expect(pageStyles.article.text).toContain(`light-dark(${ink},`)
})

it('stored cards are drawn again when their design changes', async () => {
  const drawn = [draw({}), draw({ headline: '港' }), drawCard(card, image), drawCard(paperCard(site), null)].join('')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(drawn))).slice(0, 4)
  expect([cardDesign, hash.join('.')], 'Raise cardDesign, and write both here').toEqual([1, '13.105.109.136'])
})
