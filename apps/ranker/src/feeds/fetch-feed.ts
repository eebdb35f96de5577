import { readUpTo, type FeedFailure } from '@broadsheet/model'
import type { Source } from '@broadsheet/store'
import type { CheckHost } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'
import { followRedirects } from './follow-redirects.ts'
import { retryAfterSeconds } from './retry-after.ts'

const accept =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, ' +
  'text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

/**
 * The result of fetching a feed: contents, unchanged, or a failure. `url` is the address for the next poll, which
 * differs if the feed moved permanently; `at` is the address that the contents came from.
 */
export type FetchedFeed =
  | { kind: 'contents'; bytes: Uint8Array; headers: Headers; url: string; at: string }
  | { kind: 'unchanged'; headers: Headers; url: string }
  | { kind: 'failed'; reason: FeedFailure; status: number | null; retryAfterSeconds: number | null }

/** The request for a feed: its address, and the validators of its last contents. */
type Asked = Pick<Source, 'url' | 'etag' | 'lastModified'>

/**
 * Fetches a feed if it changed. Each redirect's address is checked before it is fetched. Never throws: every failure of
 * a server is a result. `now` is UTC epoch seconds.
 */
export async function fetchFeed(
  feed: Asked,
  checkHost: CheckHost,
  { now, ...deps }: Pick<PollDeps, 'fetch' | 'userAgent' | 'limitMs' | 'maxBytes'> & { now: number },
): Promise<FetchedFeed> {
  const signal = AbortSignal.timeout(deps.limitMs)
  try {
    return await follow(feed, checkHost, { ...deps, signal, now })
  } catch {
    return failed(signal.aborted ? 'too-slow' : 'unreachable')
  }
}

async function follow(
  feed: Asked,
  checkHost: CheckHost,
  {
    fetch,
    userAgent,
    maxBytes,
    signal,
    now,
  }: Pick<PollDeps, 'fetch' | 'userAgent' | 'maxBytes'> & {
    signal: AbortSignal
    now: number
  },
): Promise<FetchedFeed> {
  const followed = await followRedirects(feed.url, checkHost, {
    fetch,
    signal,
    headers: requestHeaders(feed, userAgent),
  })
  if (followed.kind === 'failed') return failed(followed.reason, followed.status)
  const { response, url, at } = followed
  return await outcomeOf(response, { feed, url, at, maxBytes, now })
}

function requestHeaders({ etag, lastModified }: Asked, userAgent: string): Record<string, string> {
  return {
    Accept: accept,
    'User-Agent': userAgent,
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
  }
}

type Found = { feed: Asked; url: string; at: string; maxBytes: number; now: number }

async function outcomeOf(response: Response, { feed, url, at, maxBytes, now }: Found): Promise<FetchedFeed> {
  const { status, headers, body } = response
  if (status === 200) {
    // A Content-Length above the limit is believed. A lower one is not: the bytes are counted.
    if (Number(headers.get('Content-Length') ?? 0) > maxBytes) {
      await body?.cancel()
      return failed('too-large')
    }
    const bytes = await readUpTo(maxBytes, body)
    return bytes === null ? failed('too-large') : { kind: 'contents', bytes, headers, url, at }
  }
  await body?.cancel()
  const isConditional = feed.etag !== null || feed.lastModified !== null
  if (status === 304 && isConditional) return { kind: 'unchanged', headers, url }
  if (status === 410) return failed('gone', status)
  return failed('status', status, retryAfterSeconds(headers.get('Retry-After'), now))
}

function failed(reason: FeedFailure, status: number | null = null, retryAfter: number | null = null): FetchedFeed {
  return { kind: 'failed', reason, status, retryAfterSeconds: retryAfter }
}
