import type { ArticleCard } from '@broadsheet/model'
import { textWidth } from './card-font.ts'
import { cardDocument, doubleRule, ground, inks, line, margin, mark, measure } from './card-parts.ts'
import { toCardText } from './to-card-text.ts'
import { balanceText, wrapText } from './wrap-text.ts'

// The fewer lines a headline has, the larger it is.
const headlineSizes = [
  { size: 112, maxLines: 2 },
  { size: 98, maxLines: 3 },
  { size: 86, maxLines: 3 },
  { size: 76, maxLines: 4 },
  { size: 66, maxLines: 4 },
  { size: 58, maxLines: 5 },
] as const
const smallest = { size: 58, maxLines: 5 } as const
const headlineLeading = 1.14

const lede = { size: 31, leading: 1.42, gap: 34, maxLines: 3 } as const
const section = { size: 32, below: 22 } as const
const small = 27
const [nameSize, markSize, nameX] = [42, 50, 68] as const

/** The part of the card under the masthead. */
const [top, bottom] = [152, 590]
const capHeight = 0.72

/** An article's card without an image: masthead, day, section, headline, and of the lede what there is room for. */
export function headlineCard(card: ArticleCard, headline: string): string {
  const { size, lines } = fitHeadline(headline)
  const sectionName = toCardText(card.section)
  const sectionHeight = sectionName === null ? 0 : section.size + section.below
  const headlineHeight = lines.length * size * headlineLeading
  const room = bottom - top - sectionHeight - headlineHeight - lede.gap
  const opening = fitLede(toCardText(card.lede), room)
  const ledeHeight = opening.length === 0 ? 0 : lede.gap + opening.length * lede.size * lede.leading
  const start = top + (bottom - top - sectionHeight - headlineHeight - ledeHeight) / 2
  const headlineStart = start + sectionHeight
  const ledeStart = headlineStart + headlineHeight + lede.gap
  return cardDocument(card.headline, [
    ground(),
    ...masthead(card),
    ...(sectionName === null
      ? []
      : [
          line(clip(sectionName, section.size), {
            x: margin,
            y: start + section.size * capHeight,
            size: section.size,
            fill: inks.spot,
          }),
        ]),
    ...lines.map((text, at) =>
      line(text, { x: margin - 2, y: headlineStart + size * (0.86 + at * headlineLeading), size, fill: inks.ink }),
    ),
    ...opening.map((text, at) =>
      line(text, { x: margin, y: ledeStart + lede.size * (0.9 + at * lede.leading), size: lede.size, fill: inks.soft }),
    ),
  ])
}

function masthead({ paper, day }: ArticleCard) {
  const [name, date] = [toCardText(paper), toCardText(day)]
  const right = { x: margin + measure, y: 82, size: small, fill: inks.soft, anchor: 'end' } as const
  const dateWidth = date === null ? 0 : textWidth(date) * small + margin
  return [
    mark(margin, 42, markSize),
    ...(name === null
      ? []
      : [
          line(clip(name, nameSize, measure - nameX - dateWidth), {
            x: margin + nameX,
            y: 82,
            size: nameSize,
            fill: inks.ink,
          }),
        ]),
    ...(date === null ? [] : [line(date, right)]),
    doubleRule(112),
  ]
}

/** The largest size at which the whole headline fits; else the smallest, with the headline cut. */
function fitHeadline(headline: string): { size: number; lines: string[] } {
  for (const { size, maxLines } of headlineSizes) {
    const lines = balanceText(headline, measure / size)
    // A word that is cut reads better smaller.
    if (lines.length <= maxLines && !isCut(headline, measure / size)) return { size, lines }
  }
  const { size, maxLines } = smallest
  return { size, lines: wrapText(headline, { maxEms: measure / size, maxLines }) }
}

function isCut(headline: string, maxEms: number): boolean {
  return headline.split(' ').some((word) => textWidth(word) > maxEms)
}

/** The lines of the lede that fit into a height; none where only its beginning would. */
function fitLede(text: string | null, height: number): string[] {
  const maxLines = Math.min(lede.maxLines, Math.floor(height / (lede.size * lede.leading)))
  if (text === null || maxLines < 1) return []
  const lines = balanceText(text, measure / lede.size)
  if (lines.length <= maxLines) return lines
  return maxLines === 1 ? [] : wrapText(text, { maxEms: measure / lede.size, maxLines })
}

function clip(text: string, size: number, width: number = measure): string {
  return wrapText(text, { maxEms: width / size, maxLines: 1 })[0] ?? ''
}
