import { listDueSources, type Database } from '@broadsheet/store'
import { log } from '../log.ts'
import { createHostCheck } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'
import { pollFeed, type PolledFeed } from './poll-feed.ts'

const feedsPerRun = 10
/** Of the 50 that a Worker on the free plan may send to others in a run. */
const requestsPerRun = 45
/** Six addresses, each asked once and looked up for both kinds of addresses. */
const requestsPerFeed = 18
const runMilliseconds = 60_000

/** What a run came to: how many feeds were polled, how many of them failed, and what they brought. */
export type PollTally = { feeds: number; failed: number; added: number; updated: number }

/**
 * Polls the feeds that are due, those first that have waited longest, as many as a run may. The rest is due with the next
 * run. Throws where the paper's time zone is none. `now` is UTC epoch seconds.
 */
export async function pollDueFeeds(db: Database, now: number, deps: PollDeps): Promise<PollTally> {
  const tally = { feeds: 0, failed: 0, added: 0, updated: 0 }
  const end = deps.clock() + runMilliseconds
  let requests = 0
  const counting: PollDeps = {
    ...deps,
    fetch: (url, init) => {
      requests += 1
      return deps.fetch(url, init)
    },
  }
  const checkHost = createHostCheck(counting)
  const due = await listDueSources(db, now, feedsPerRun)
  // Before any feed is asked: a zone that is none would make each of them a failure of its own.
  if (due.length > 0) Intl.DateTimeFormat('en', { timeZone: deps.timezone })
  for (const feed of due) {
    if (deps.clock() >= end || requests + requestsPerFeed > requestsPerRun) break
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
