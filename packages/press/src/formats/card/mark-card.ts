import { cardSize } from '@broadsheet/model'
import { cardDocument, ground, mark } from './card-parts.ts'

// Eight pixels for each unit of the icon, so that its edges lie between pixels and the file is small.
const size = 256

/** A card with the icon alone, which needs no font. */
export function markCard(title = ''): string {
  return cardDocument(title, [ground(), mark((cardSize.width - size) / 2, (cardSize.height - size) / 2, size)])
}
