import { cardSize, type ArticleCard } from '@broadsheet/model'
import { xml } from '../xml.ts'
import { textWidth } from './card-font.ts'
import { cardDocument, edge, inks, line, margin, mark, measure } from './card-parts.ts'
import { toCardText } from './to-card-text.ts'
import { wrapText } from './wrap-text.ts'

/** An image for a card: its address in the drawing, its size, and its focal point in percent. */
export type CardImage = { href: string; width: number; height: number; focusX: number; focusY: number }

const nameSize = 40
const [tabHeight, markSize, padding] = [92, 46, 26] as const

/** An article's card with its lead image, cut around the focal point, and the paper's name on a tab at its top. */
export function imageCard({ headline, paper }: ArticleCard, image: CardImage): string {
  const name = toCardText(paper)
  const maxEms = (measure - markSize - 3 * padding) / nameSize
  const [shown = ''] = name === null ? [] : wrapText(name, { maxEms, maxLines: 1 })
  const nameWidth = shown === '' ? 0 : textWidth(shown) * nameSize + padding - 6
  const tabWidth = Math.ceil(markSize + nameWidth + 2 * padding)
  const { x, y, width, height } = placeImage(image)
  return cardDocument(headline, [
    xml`<rect width="${cardSize.width}" height="${cardSize.height}" fill="${inks.ink}"/>`,
    xml`<image href="${image.href}" x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none"/>`,
    xml`<rect x="${margin}" width="${tabWidth}" height="${tabHeight}" fill="${inks.paper}"/>`,
    edge(tabWidth, margin),
    mark(margin + padding, 30, markSize),
    ...(shown === ''
      ? []
      : [line(shown, { x: margin + padding + markSize + padding - 6, y: 67, size: nameSize, fill: inks.ink })]),
  ])
}

/** Covers the card with the image, as near to its focal point as the image reaches. */
function placeImage({ width, height, focusX, focusY }: CardImage) {
  const scale = Math.max(cardSize.width / width, cardSize.height / height)
  const [wide, high] = [width * scale, height * scale]
  return {
    x: offset(wide, cardSize.width, focusX),
    y: offset(high, cardSize.height, focusY),
    width: wide,
    height: high,
  }
}

function offset(length: number, shown: number, focus: number): number {
  return Math.min(0, Math.max(shown - length, shown / 2 - (length * focus) / 100))
}
