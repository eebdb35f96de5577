import type { ArticleDraft, FeedOutcome } from '@broadsheet/model'
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
import { fetchFeed, type FetchedFeed } from './fetch-feed.ts'
import { maxAgeSeconds } from './max-age.ts'
import { isLost, waitAfterFailure, waitAfterInterruption, waitAfterSuccess } from './next-poll.ts'

// Half of the limit of the desk's API, so that a run that is cut off repeats little.
const batchLimits = { items: 50, bytes: 500_000 } as const

/** The result of a poll, and the feed's state after it. */
export type PolledFeed = { outcome: FeedOutcome; failures: number; pauseReason: string | null }

/**
 * Polls a feed: fetches it, imports its new items, and stores the result and the time of the next poll. A poll that
 * dies half-way loses nothing: the next one does the rest. `now` is UTC epoch seconds.
 */
export async function pollFeed(
  db: Database,
  feed: Source,
  { checkHost, deps, now }: { checkHost: CheckHost; deps: PollDeps; now: number },
): Promise<PolledFeed> {
  const wasCutOff = feed.outcome?.is === 'failed' && feed.outcome.reason === 'interrupted'
  // Every run that polled this feed was cut off.
  if (wasCutOff && isLost(feed, now)) return await finish(db, feed, lostEnd(feed), now)
  await beginPoll(db, { id: feed.id, now, retryAt: now + waitAfterInterruption(feed.failures) })
  const fetched = await fetchFeed(feed, checkHost, { ...deps, now })
  const end = await endOf(db, feed, fetched, { deps, now })
  return await finish(db, feed, wasCutOff ? { ...end, added: 'recount' } : end, now)
}

async function finish(db: Database, feed: Source, end: PollEnd, now: number): Promise<PolledFeed> {
  await endPoll(db, feed, end, now)
  return { outcome: end.outcome, failures: end.failures, pauseReason: end.pauseReason }
}

type Run = { deps: PollDeps; now: number }

async function endOf(db: Database, feed: Source, fetched: FetchedFeed, run: Run): Promise<PollEnd> {
  if (fetched.kind === 'failed') return failureEnd(feed, fetched, run)
  const { headers, url } = fetched
  if (fetched.kind === 'unchanged') {
    const { etag, lastModified } = feed
    const atLeastSeconds = maxAgeSeconds(headers.get('Cache-Control'))
    return successEnd(feed, { is: 'unchanged' }, { etag, lastModified, url, atLeastSeconds }, run)
  }
  const read = await run.deps.readItems(fetched.bytes, {
    contentType: headers.get('Content-Type'),
    section: feed.section,
    at: fetched.at,
    timezone: run.deps.timezone,
  })
  if (read === null) {
    return failureEnd(feed, { reason: 'not-a-feed', status: null, retryAfterSeconds: null }, run)
  }
  const taken = await takeAll(db, feed, read.drafts, run.now)
  const outcome: FeedOutcome = { is: 'read', ...taken, refused: read.refused, reasons: read.reasons }
  const validators = { etag: headers.get('ETag'), lastModified: headers.get('Last-Modified') }
  const atLeastSeconds = Math.max(maxAgeSeconds(headers.get('Cache-Control')), read.ttlSeconds)
  return successEnd(feed, outcome, { ...validators, url, atLeastSeconds }, run)
}

async function takeAll(db: Database, feed: Source, drafts: readonly ArticleDraft[], now: number): Promise<TakenItems> {
  const sum = { added: 0, updated: 0, unchanged: 0, known: 0 }
  // In order, for an item may be known from an earlier batch.
  for (const batch of cutDrafts(drafts)) {
    const taken = await takeItems(db, feed, batch, now)
    for (const kind of ['added', 'updated', 'unchanged', 'known'] as const) sum[kind] += taken[kind]
  }
  return sum
}

function cutDrafts(drafts: readonly ArticleDraft[]): ArticleDraft[][] {
  const batches: ArticleDraft[][] = []
  let bytes = 0
  for (const draft of drafts) {
    const size = JSON.stringify(draft).length
    const batch = batches.at(-1)
    if (batch === undefined || batch.length === batchLimits.items || bytes + size > batchLimits.bytes) {
      batches.push([draft])
      bytes = size
    } else {
      batch.push(draft)
      bytes += size
    }
  }
  return batches
}

type NextPoll = Pick<PollEnd, 'etag' | 'lastModified' | 'url'> & { atLeastSeconds: number }

function successEnd(
  { intervalSeconds }: Source,
  outcome: FeedOutcome,
  { atLeastSeconds, ...request }: NextPoll,
  { deps, now }: Run,
): PollEnd {
  const added = outcome.is === 'read' ? outcome.added : 0
  const isFresh = outcome.is === 'read' && outcome.added + outcome.updated > 0
  const next = waitAfterSuccess({ intervalSeconds, isFresh, atLeastSeconds }, deps.random())
  return {
    ...request,
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
  { reason, status, retryAfterSeconds }: Omit<Extract<FetchedFeed, { kind: 'failed' }>, 'kind'>,
  { deps, now }: Run,
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
