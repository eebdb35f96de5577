const [minute, hour, day] = [60, 3_600, 86_400]

/** How long caches may use an answer, in seconds. */
type Freshness = {
  /** Without asking. */
  fresh: number
  /** After that: once more, while the next one is fetched. */
  whileRevalidate: number
  /** After that: only while the paper answers with an error. */
  ifError: number
}

type EdgeRow = Freshness & { youngerThan: number }

/**
 * A row of the table. `browser`: the seconds for which a reader's own cache may use the answer without asking. A write
 * cannot clear that cache, so browsers ask for pages each time, which costs a 304 of the edge. `edge`: by the age of
 * the content.
 */
type CacheRow = { browser: number; edge: readonly EdgeRow[] }

const atAnyAge = (freshness: Freshness): EdgeRow[] => [{ youngerThan: Infinity, ...freshness }]

// Views, votes and lists go stale by these times. An edit does not wait for them: it clears its tags.
const byAge: EdgeRow[] = [
  { youngerThan: hour, fresh: minute, whileRevalidate: 5 * minute, ifError: 7 * day },
  { youngerThan: day, fresh: 2 * minute, whileRevalidate: 10 * minute, ifError: 7 * day },
  { youngerThan: 30 * day, fresh: hour, whileRevalidate: 6 * hour, ifError: 7 * day },
  { youngerThan: Infinity, fresh: 6 * hour, whileRevalidate: day, ifError: 30 * day },
]

// Pages that change by the minute. The window is short so that the first reader in the morning does not get last
// night's page.
const now = atAnyAge({ fresh: minute, whileRevalidate: 5 * minute, ifError: day })

/** The kinds of answers, and how long caches may use each. An answer that names no kind is not stored. */
export const cacheTable = {
  /** An article in any form: by its own age. An edit makes it new again. */
  article: { browser: 0, edge: byAge },
  /** A list of older articles, such as a day of the archive: by the age of its newest article. */
  backList: { browser: 0, edge: byAge },
  /** The front page, the first page of a section, the ranking. */
  front: { browser: 0, edge: now },
  search: { browser: 0, edge: now },
  feed: {
    browser: 5 * minute,
    edge: atAnyAge({ fresh: 5 * minute, whileRevalidate: 10 * minute, ifError: day }),
  },
  sitemap: { browser: hour, edge: atAnyAge({ fresh: hour, whileRevalidate: 6 * hour, ifError: 7 * day }) },
  /** Files that change only with a new version of the paper. */
  fixture: { browser: hour, edge: atAnyAge({ fresh: day, whileRevalidate: day, ifError: 30 * day }) },
  /** A file whose address contains a hash of its content. */
  asset: { browser: 365 * day, edge: atAnyAge({ fresh: 365 * day, whileRevalidate: 0, ifError: 30 * day }) },
  /** A redirect. It can change, so no browser may hold on to it. */
  redirect: { browser: 0, edge: atAnyAge({ fresh: hour, whileRevalidate: hour, ifError: 7 * day }) },
  /** An address without an article, until one is published there. */
  missing: { browser: 0, edge: atAnyAge({ fresh: minute, whileRevalidate: 0, ifError: hour }) },
  gone: { browser: 0, edge: atAnyAge({ fresh: 10 * minute, whileRevalidate: 0, ifError: day }) },
} satisfies Record<string, CacheRow>

export type CacheKind = keyof typeof cacheTable

/**
 * The cache headers of a kind of answer. The edge has a header of its own, because a shared lifetime in `Cache-Control`
 * would switch off its handling of stale answers. `ageSeconds` is the age of the content.
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
