import type { FrontArticle } from '@broadsheet/model'
import { shorten } from './shorten.ts'

/** The parts of an article that a teaser shows; `lede` is shortened or empty. */
export type TeaserArticle = Pick<
  FrontArticle,
  'slug' | 'section' | 'headline' | 'lang' | 'lede' | 'publishedAt' | 'image'
>

/**
 * Reduces an article to its teaser, so that a page changes only with what it shows. `ledeCharacters` is the room for
 * the lede; 0 for the headline alone, without its image.
 */
export function toTeaser(article: TeaserArticle, ledeCharacters: number): TeaserArticle {
  const { slug, section, headline, lang, publishedAt } = article
  if (ledeCharacters === 0) return { slug, section, headline, lang, lede: '', publishedAt, image: null }
  return {
    slug,
    section,
    headline,
    lang,
    lede: shorten(article.lede, ledeCharacters),
    publishedAt,
    image: article.image,
  }
}
