import { type ArticleCard, type PaperCard, type PublishedArticle, type Site, toImageFacts } from '@broadsheet/model'
import { shorten } from '../../layout/shorten.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { leadImage } from '../blocks/lead-image.ts'

/** What the card of an article shows of it. */
export type CardArticle = Pick<PublishedArticle, 'headline' | 'section' | 'lede' | 'publishedAt' | 'body' | 'images'>

const [maxHeadlineCharacters, maxCharacters] = [400, 300]
const ownImage = /^\/images\/(?<name>[0-9a-f]{32}\.(?:jpg|png|gif|webp|avif))$/

/** The facts of an article's social card. */
export function articleCard(
  site: Site,
  { headline, section, lede, publishedAt, body, images }: CardArticle,
): ArticleCard {
  return {
    kind: 'article',
    paper: shorten(site.name, maxCharacters),
    section: shorten(section.name, maxCharacters),
    day: formatsFor(site).day(publishedAt),
    headline: shorten(headline, maxHeadlineCharacters),
    lede: shorten(lede, maxCharacters),
    image: cardImage(site, { body, images }),
  }
}

/** The facts of the paper's own social card, for its front page and lists. */
export function paperCard({ name, description }: Site): PaperCard {
  return { kind: 'paper', paper: shorten(name, maxCharacters), description: shorten(description, maxCharacters) }
}

/**
 * The image on an article's card; null if its lead image is not the paper's own. For a card, nothing is fetched from
 * other sites.
 */
export function cardImage(site: Site, { body, images }: Pick<CardArticle, 'body' | 'images'>): ArticleCard['image'] {
  const { url = '' } = leadImage(body) ?? {}
  const name = url.startsWith(`${site.url}/`) ? ownImage.exec(url.slice(site.url.length))?.groups?.['name'] : undefined
  if (name === undefined) return null
  const { x, y } = images?.[name] === undefined ? { x: 50, y: 50 } : toImageFacts(images[name]).focus
  return { name, focusX: x, focusY: y }
}
