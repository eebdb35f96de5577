import { toIso } from './time.ts'

/**
 * The names by which cached answers are found again when what they show has changed: who writes says what changed, who
 * answers says what an answer is of. All of them are printable ASCII without commas, of at most 1,024 characters.
 * https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
 */
export const cacheTags = {
  /** The front page, the river of the whole paper, the list of sections. */
  front: 'front',
  feed: 'feed',
  ranking: 'ranking',
  search: 'search',
  sitemap: 'sitemap',
  /** An article in all its forms, and whatever else stands at its address: a way to its new one, its absence. */
  article: (slug: string) => `article:${encodeURIComponent(slug.toWellFormed())}`.slice(0, maxTagCharacters),
  /** A section's front, river and feeds. */
  section: (slug: string) => `section:${encodeURIComponent(slug.toWellFormed())}`.slice(0, maxTagCharacters),
  /** An image that the paper stores, by its name. */
  image: (name: string) => `image:${name}`,
  /** What was published on a UTC day; `epochSeconds` lies in it. */
  day: (epochSeconds: number) => `day:${toIso(epochSeconds).slice(0, 10)}`,
} as const

const maxTagCharacters = 1_024
