import type { FeedOutcome } from '@broadsheet/model'
import {
  beginPoll,
  endPoll,
  takeItems,
  type Database,
  type Source,
  type PollEnd,
  type TakenItems,
} from '@broadsheet/store'
import type { CheckHost } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'
import { cutItems } from './cut-items.ts'
import { fetchFeed, type FetchedFeed } from './fetch-feed.ts'
import { maxAgeSeconds } from './max-age.ts'
import { isLost, waitAfterFailure, waitAfterInterruption, waitAfterSuccess } from './next-poll.ts'
import { readItems } from './read-items.ts'

/** What became of a feed in a run. */
export type PolledFeed = { outcome: FeedOutcome; failures: number; pauseReason: string | null }

/**
 * Polls a feed: asks for what is new, takes it into the archive, and keeps what it came to and when it is due again. It
 * may die anywhere: what it has done by then is done, and the next poll does the rest. `now` is UTC epoch seconds.
 */
export async function pollFeed(
  db: Database,
  feed: Source,
  { checkHost, deps, now }: { checkHost: CheckHost; deps: PollDeps; now: number },
): Promise<PolledFeed> {
  const wasCutOff = feed.outcome?.is === 'failed' && feed.outcome.reason === 'interrupted'
  // It has ended every run in which it was polled.
  if (wasCutOff && isLost(feed, now)) return await keep(db, feed, lostEnd(feed), now)
  await beginPoll(db, { id: feed.id, now, retryAt: now + waitAfterInterruption(feed.failures) })
  const fetched = await fetchFeed(feed, checkHost, { ...deps, now })
  const end = await endOf(db, feed, fetched, { deps, now })
  return await keep(db, feed, wasCutOff ? { ...end, added: 'recount' } : end, now)
}

async function keep(db: Database, feed: Source, end: PollEnd, now: number): Promise<PolledFeed> {
  await endPoll(db, feed, end, now)
  return { outcome: end.outcome, failures: end.failures, pauseReason: end.pauseReason }
}

type Circumstances = { deps: PollDeps; now: number }

async function endOf(db: Database, feed: Source, fetched: FetchedFeed, about: Circumstances): Promise<PollEnd> {
  if (fetched.is === 'failed') return failureEnd(feed, fetched, about)
  const { headers, url } = fetched
  if (fetched.is === 'unchanged') {
    const { etag, lastModified } = feed
    const told = { etag, lastModified, atLeastSeconds: maxAgeSeconds(headers.get('Cache-Control')) }
    return successEnd(feed, { is: 'unchanged' }, { ...told, url }, about)
  }
  const read = readItems(fetched.bytes, {
    contentType: headers.get('Content-Type'),
    section: feed.section,
    at: fetched.at,
    timezone: about.deps.timezone,
  })
  if (read === null) {
    return failureEnd(feed, { reason: 'not-a-feed', status: null, retryAfterSeconds: null }, about)
  }
  const taken = await takeAll(db, feed.id, read.drafts, about.now)
  const outcome: FeedOutcome = { is: 'read', ...taken, refused: read.refused, reasons: read.reasons }
  const told = { etag: headers.get('ETag'), lastModified: headers.get('Last-Modified') }
  const atLeastSeconds = Math.max(maxAgeSeconds(headers.get('Cache-Control')), read.ttlSeconds)
  return successEnd(feed, outcome, { ...told, url, atLeastSeconds }, about)
}

async function takeAll(
  db: Database,
  feedId: number,
  drafts: Parameters<typeof cutItems>[0],
  now: number,
): Promise<TakenItems> {
  const sum = { added: 0, updated: 0, unchanged: 0, known: 0 }
  // One after the other: an item of one batch may be known by what the one before brought.
  for (const batch of cutItems(drafts)) {
    const taken = await takeItems(db, feedId, batch, now)
    for (const kind of ['added', 'updated', 'unchanged', 'known'] as const) sum[kind] += taken[kind]
  }
  return sum
}

type Told = Pick<PollEnd, 'etag' | 'lastModified' | 'url'> & { atLeastSeconds: number }

function successEnd(
  { intervalSeconds }: Source,
  outcome: FeedOutcome,
  { atLeastSeconds, ...told }: Told,
  { deps, now }: Circumstances,
): PollEnd {
  const added = outcome.is === 'read' ? outcome.added : 0
  const isFresh = outcome.is === 'read' && outcome.added + outcome.updated > 0
  const next = waitAfterSuccess({ intervalSeconds, isFresh, atLeastSeconds }, deps.random())
  return {
    ...told,
    outcome,
    added,
    intervalSeconds: next.intervalSeconds,
    dueAt: now + next.waitSeconds,
    failures: 0,
    failingSince: null,
    pauseReason: null,
  }
}

function failureEnd(
  feed: Source,
  { reason, status, retryAfterSeconds }: Omit<Extract<FetchedFeed, { is: 'failed' }>, 'is'>,
  { deps, now }: Circumstances,
): PollEnd {
  const failing = { failures: feed.failures + 1, failingSince: feed.failingSince ?? now }
  const lost = isLost(failing, now) ? 'failing' : null
  const { url, etag, lastModified, intervalSeconds } = feed
  return {
    url,
    etag,
    lastModified,
    intervalSeconds,
    ...failing,
    outcome: { is: 'failed', reason, status },
    added: 0,
    dueAt: now + waitAfterFailure(failing.failures, retryAfterSeconds, deps.random()),
    pauseReason: reason === 'gone' ? 'gone' : lost,
  }
}

function lostEnd(feed: Source): PollEnd {
  const outcome = { is: 'failed', reason: 'interrupted', status: null } as const
  return { ...feed, outcome, added: 'recount', pauseReason: 'failing' }
}
