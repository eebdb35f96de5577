import type { FrontArticle } from '@broadsheet/model'
import { shorten } from './shorten.ts'

/** The parts of an article that a teaser shows; `lede` is shortened or empty. */
export type TeaserArticle = Pick<FrontArticle, 'slug' | 'section' | 'headline' | 'lang' | 'lede' | 'publishedAt'>

/**
 * Reduces an article to its teaser, so that a page changes only with what it shows. `ledeCharacters` is the room for
 * the lede; 0 for the headline alone.
 */
export function toTeaser(article: TeaserArticle, ledeCharacters: number): TeaserArticle {
  const { slug, section, headline, lang, publishedAt } = article
  const lede = ledeCharacters === 0 ? '' : shorten(article.lede, ledeCharacters)
  return { slug, section, headline, lang, lede, publishedAt }
}
