import type { FrontArticle } from '@broadsheet/model'
import { shorten } from './shorten.ts'

/** What a page shows of an article that it announces: its opening as long as there is room for it, or empty. */
export type TeaserArticle = Pick<FrontArticle, 'slug' | 'section' | 'headline' | 'lede' | 'publishedAt'>

/**
 * An article as a page announces it and no more, so that a page changes only with what it shows. `ledeCharacters` is
 * the room for its opening; 0 for the headline alone.
 */
export function toTeaser(article: TeaserArticle, ledeCharacters: number): TeaserArticle {
  const { slug, section, headline, publishedAt } = article
  const lede = ledeCharacters === 0 ? '' : shorten(article.lede, ledeCharacters)
  return { slug, section, headline, lede, publishedAt }
}
