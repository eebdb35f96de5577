import { listDueSources, type Database } from '@broadsheet/store'
import { log } from '../log.ts'
import { createHostCheck } from './check-host.ts'
import { countRequests } from './count-requests.ts'
import type { PollDeps } from './create-poll-deps.ts'
import { pollFeed, type PolledFeed } from './poll-feed.ts'

const feedsPerRun = 10
/** A Worker on the free plan may send 50 in a run. */
const requestsPerRun = 45
/** Six addresses, each fetched once and looked up twice, and the newsroom, which reads the feed. */
const requestsPerFeed = 19
const runMilliseconds = 60_000

/** The result of a run: feeds that were polled, those of them that failed, and their articles. */
export type PollTally = { feeds: number; failed: number; added: number; updated: number }

/**
 * Polls the feeds that are due, those first that have waited longest, within the limits of a run; the next run polls
 * the rest. Throws if the paper's time zone is unknown. `now` is UTC epoch seconds.
 */
export async function pollDueFeeds(db: Database, now: number, deps: PollDeps): Promise<PollTally> {
  const tally = { feeds: 0, failed: 0, added: 0, updated: 0 }
  const end = deps.clock() + runMilliseconds
  const { deps: counting, sent } = countRequests(deps)
  const checkHost = createHostCheck(counting)
  const due = await listDueSources(db, now, feedsPerRun)
  // Before any feed is fetched: otherwise an unknown zone would count as a failure of each.
  if (due.length > 0) Intl.DateTimeFormat('en', { timeZone: deps.timezone })
  for (const feed of due) {
    if (deps.clock() >= end || sent() + requestsPerFeed > requestsPerRun) break
    const polled = await pollFeed(db, feed, { checkHost, deps: counting, now })
    logFailure(feed.url, polled)
    tally.feeds += 1
    if (polled.outcome.is === 'failed') tally.failed += 1
    if (polled.outcome.is === 'read') {
      tally.added += polled.outcome.added
      tally.updated += polled.outcome.updated
    }
  }
  return tally
}

function logFailure(feed: string, { outcome, failures, pauseReason }: PolledFeed): void {
  if (outcome.is !== 'failed') return
  log('feed failed', { feed, reason: outcome.reason, status: outcome.status ?? 0, failures })
  if (pauseReason !== null) log('feed paused', { feed, reason: pauseReason, failures })
}
