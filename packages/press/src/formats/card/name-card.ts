import { cardSize } from '@broadsheet/model'
import { cardDocument, doubleRule, ground, inks, line, mark, margin, measure } from './card-parts.ts'
import { markCard } from './mark-card.ts'
import { toCardText } from './to-card-text.ts'
import { balanceText, wrapText } from './wrap-text.ts'

const nameSizes = [148, 124, 104, 88, 72]
const smallestName = 72
const nameLeading = 1.12
const descriptionSize = 38
const descriptionLeading = 1.4

/** The paper's own card: its name, and lines below it; the icon alone where the font cannot write the name. */
export function nameCard(paper: string, below: readonly string[]): string {
  const name = toCardText(paper)
  if (name === null) return markCard(paper)
  const centre = { x: cardSize.width / 2, anchor: 'middle' } as const
  const { size, lines } = fitName(name)
  const text = below.flatMap((each) => toCardText(each) ?? []).join(' · ')
  const description = text === '' ? [] : wrapText(text, { maxEms: measure / descriptionSize, maxLines: 2 })
  const nameHeight = lines.length * size * nameLeading
  const belowHeight = description.length * descriptionSize * descriptionLeading
  const start = 130 + (cardSize.height - 130 - margin - nameHeight - 70 - belowHeight) / 2
  const ruleY = start + nameHeight + 26
  return cardDocument(paper, [
    ground(),
    mark((cardSize.width - 72) / 2, 62, 72),
    ...lines.map((each, at) =>
      line(each, { ...centre, y: start + size * (0.86 + at * nameLeading), size, fill: inks.ink }),
    ),
    doubleRule(Math.round(ruleY)),
    ...description.map((each, at) =>
      line(each, {
        ...centre,
        y: ruleY + 44 + descriptionSize * (0.86 + at * descriptionLeading),
        size: descriptionSize,
        fill: inks.soft,
      }),
    ),
  ])
}

function fitName(name: string): { size: number; lines: string[] } {
  for (const size of nameSizes) {
    const lines = balanceText(name, measure / size)
    if (lines.length === 1 || (lines.length === 2 && size <= 104)) return { size, lines }
  }
  return { size: smallestName, lines: wrapText(name, { maxEms: measure / smallestName, maxLines: 2 }) }
}
