import { toIso } from './time.ts'

/**
 * The tags by which cached answers are cleared when their content changes. All are printable ASCII without commas, of
 * at most 1,024 characters. https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
 */
export const cacheTags = {
  /** The front page, the list of all articles, the list of sections. */
  front: 'front',
  feed: 'feed',
  /** The rankings, and what is suggested in place of a page that is not there. */
  ranking: 'ranking',
  /** All articles, for each shows lists of the ranking. */
  lists: 'lists',
  search: 'search',
  sitemap: 'sitemap',
  /** An article in all its forms, and any other answer at its address, such as a redirect or a 404. */
  article: (slug: string) => `article:${encodeURIComponent(slug.toWellFormed())}`.slice(0, maxTagCharacters),
  /** A section's page, list and feeds. */
  section: (slug: string) => `section:${encodeURIComponent(slug.toWellFormed())}`.slice(0, maxTagCharacters),
  /** An image in the paper's bucket. */
  image: (name: string) => `image:${name}`,
  /** The articles of the UTC day that `epochSeconds` is in. */
  day: (epochSeconds: number) => `day:${toIso(epochSeconds).slice(0, 10)}`,
} as const

const maxTagCharacters = 1_024
