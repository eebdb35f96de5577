const [minute, hour, day] = [60, 3_600, 86_400]

/** How long caches keep an answer, all in seconds. */
type Freshness = {
  /** As it is. */
  fresh: number
  /** After that: shown once more, while the next one is fetched. */
  whileRevalidate: number
  /** After that: shown only when the paper itself has nothing but an error to give. */
  ifError: number
}

type EdgeRow = Freshness & { youngerThan: number }

/**
 * A line of the table. `browser`: for how many seconds a reader's own cache may show it unasked. No write can reach
 * that one, so that pages are asked for each time, which costs a 304 of the edge. `edge`: by the age of what is shown.
 */
type CacheRow = { browser: number; edge: readonly EdgeRow[] }

const atAnyAge = (freshness: Freshness): EdgeRow[] => [{ youngerThan: Infinity, ...freshness }]

// Views, votes and lists go stale by these times; an edit does not wait for them, it invalidates its tags.
const byAge: EdgeRow[] = [
  { youngerThan: hour, fresh: minute, whileRevalidate: 5 * minute, ifError: 7 * day },
  { youngerThan: day, fresh: 2 * minute, whileRevalidate: 10 * minute, ifError: 7 * day },
  { youngerThan: 30 * day, fresh: hour, whileRevalidate: 6 * hour, ifError: 7 * day },
  { youngerThan: Infinity, fresh: 6 * hour, whileRevalidate: day, ifError: 30 * day },
]

// What is new by the minute. A reader who comes in the morning shall not meet last night's: the window is short.
const now = atAnyAge({ fresh: minute, whileRevalidate: 5 * minute, ifError: day })

/** What may stand at an address, and how long caches keep it. Whatever names no kind is kept by nobody. */
export const cacheTable = {
  /** An article in any form: by its own age, an edit making it young again. */
  article: { browser: 0, edge: byAge },
  /** A list that looks back, such as a day of the archive: by the age of its newest article. */
  backList: { browser: 0, edge: byAge },
  /** The front, a section's newest, the river's head, the ranking. */
  front: { browser: 0, edge: now },
  search: { browser: 0, edge: now },
  feed: {
    browser: 5 * minute,
    edge: atAnyAge({ fresh: 5 * minute, whileRevalidate: 10 * minute, ifError: day }),
  },
  sitemap: { browser: hour, edge: atAnyAge({ fresh: hour, whileRevalidate: 6 * hour, ifError: 7 * day }) },
  /** What only a new version of the paper changes. */
  fixture: { browser: hour, edge: atAnyAge({ fresh: day, whileRevalidate: day, ifError: 30 * day }) },
  /** A file whose address names its content. */
  asset: { browser: 365 * day, edge: atAnyAge({ fresh: 365 * day, whileRevalidate: 0, ifError: 30 * day }) },
  /** Another address. It can change again, and then no browser may insist on the old way. */
  redirect: { browser: 0, edge: atAnyAge({ fresh: hour, whileRevalidate: hour, ifError: 7 * day }) },
  /** Nothing stands here: until it is published. */
  missing: { browser: 0, edge: atAnyAge({ fresh: minute, whileRevalidate: 0, ifError: hour }) },
  gone: { browser: 0, edge: atAnyAge({ fresh: 10 * minute, whileRevalidate: 0, ifError: day }) },
} satisfies Record<string, CacheRow>

/** A line of the table. */
export type CacheKind = keyof typeof cacheTable

/**
 * The two headers of a kind of answer. Browsers and the edge are told apart, since a shared lifetime in `Cache-Control`
 * would switch off what the edge does with stale answers. `ageSeconds` is the age of what is shown.
 * https://developers.cloudflare.com/workers/cache/configuration/
 */
export function cacheHeaders(kind: CacheKind, ageSeconds: number): Record<string, string> {
  const { browser, edge }: CacheRow = cacheTable[kind]
  const { fresh, whileRevalidate, ifError } = edge.find((row) => ageSeconds < row.youngerThan) ?? oldest
  return {
    'Cache-Control': `public, max-age=${browser}${browserRule(kind, browser)}`,
    'Cloudflare-CDN-Cache-Control': [
      `max-age=${fresh}`,
      ...(whileRevalidate > 0 ? [`stale-while-revalidate=${whileRevalidate}`] : []),
      `stale-if-error=${ifError}`,
    ].join(', '),
  }
}

const oldest: Freshness = { fresh: 0, whileRevalidate: 0, ifError: 0 }

function browserRule(kind: CacheKind, seconds: number): string {
  if (kind === 'asset') return ', immutable'
  return seconds === 0 ? ', must-revalidate' : ''
}
