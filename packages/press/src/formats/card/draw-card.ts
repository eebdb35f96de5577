import type { SocialCard } from '@broadsheet/model'
import { headlineCard } from './headline-card.ts'
import { imageCard, type CardImage } from './image-card.ts'
import { nameCard } from './name-card.ts'
import { toCardText } from './to-card-text.ts'

/**
 * Draws a social card as SVG for resvg: the article's image with the paper's name, or its headline. A headline in a
 * script that the font lacks becomes the paper's own card.
 */
export function drawCard(card: SocialCard, image: CardImage | null): string {
  if (card.kind === 'paper') return nameCard(card.paper, [card.description])
  if (image !== null) return imageCard(card, image)
  const headline = toCardText(card.headline)
  return headline === null ? nameCard(card.paper, [card.section, card.day]) : headlineCard(card, headline)
}
