import type { Service } from './open-paper.ts'
import type { PreparedArchive } from './prepare-archive.ts'

/** A request of the load. */
export type BenchRequest = { path: string; method: 'GET' | 'POST'; headers: Record<string, string> }

/** Something that is measured: who answers, what is asked (the same for each `index`), and what must come back. */
export type Target = {
  name: string
  service: Service
  status: number
  /** Why it can't be measured. */
  missing?: string
  request: (index: number) => BenchRequest
}

// A browser as people have it: what calls itself a robot is not counted.
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const reader = {
  'User-Agent': userAgent,
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Language': 'en-GB,en;q=0.7',
  'CF-Connecting-IP': '198.51.100.7',
}

/** Names that the report speaks of. */
export const articlePage = 'article page'
export const notModified = 'article page, 304'
export const staticPage = 'floor: static page'
export const oneQueryPage = 'floor: one D1 query'

/**
 * Everything that is measured, the floors first. `tags` are the ETags of the articles that are read, in their order, as
 * the paper gave them. Votes go to others: they would change what is read.
 */
export function targetsOf(archive: PreparedArchive, tags: readonly (string | null)[]): Target[] {
  const { shown, votedOn } = divide(archive)
  const article = (index: number) => at(shown, index)
  const page = (index: number) => `/${article(index).section}/${article(index).slug}`
  const get = (path: (index: number) => string, headers: Record<string, string> = {}) => ({
    status: 200,
    service: 'paper' as const,
    request: (index: number) => getRequest(path(index), headers),
  })
  const post = (path: (index: number) => string) => (index: number) => postRequest(path(index), index)
  const api = (index: number) => `/api/v1/articles/${article(index).slug}`
  return [
    { name: staticPage, ...get(page), service: 'static' },
    { name: oneQueryPage, ...get(page), service: 'one-query' },
    { name: articlePage, ...get(page) },
    {
      ...get(page),
      name: notModified,
      status: 304,
      ...(tags.includes(null) ? { missing: 'no ETag' } : {}),
      request: (index) => ({
        path: page(index),
        method: 'GET',
        headers: { ...reader, 'If-None-Match': at(tags, index) ?? '' },
      }),
    },
    { name: 'article JSON', ...get(api, { Accept: 'application/json' }) },
    { name: 'front page', ...get(() => '/') },
    { name: 'section page', ...get((index) => `/${article(index).section}`) },
    { name: 'ranking page', ...get(() => '/ranking') },
    { name: 'search', ...get((index) => `/search?q=${longestWord(article(index).headline)}`) },
    { name: 'feed', ...get(() => '/feed.xml') },
    { name: 'view', status: 202, service: 'paper', request: post((index) => `${api(index)}/views`) },
    {
      name: 'vote',
      status: 200,
      service: 'paper',
      request: post((index) => `/api/v1/articles/${at(votedOn, index).slug}/votes`),
    },
  ]
}

/** Asks the paper for the ETags of the articles that are read. */
export async function readTags(origin: string, archive: PreparedArchive): Promise<(string | null)[]> {
  return await Promise.all(
    divide(archive).shown.map(async ({ section, slug }) => {
      const response = await fetch(`${origin}/${section}/${slug}`, { headers: reader })
      await response.body?.cancel()
      return response.headers.get('ETag')
    }),
  )
}

// One article of five; the only one of an archive is both.
function divide({ read }: PreparedArchive) {
  const count = Math.max(1, Math.floor(read.length / 5))
  return { shown: read.length > 1 ? read.slice(0, -count) : read, votedOn: read.slice(-count) }
}

/** A browser's request for a page. */
export function getRequest(path: string, headers: Record<string, string> = {}): BenchRequest {
  return { path, method: 'GET', headers: { ...reader, ...headers } }
}

/** What a page's script sends, for the reader of a number. */
export function postRequest(path: string, index: number): BenchRequest {
  const headers = { Accept: '*/*', 'Sec-Fetch-Site': 'same-origin', 'CF-Connecting-IP': addressOf(index) }
  return { path, method: 'POST', headers: { ...reader, ...headers } }
}

/** A reader of one's own for each number. https://www.rfc-editor.org/rfc/rfc1918 */
function addressOf(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`
}

function longestWord(headline: string): string {
  return headline.split(' ').toSorted((one, other) => other.length - one.length)[0] ?? ''
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('An archive without articles can’t be read')
  return item
}
