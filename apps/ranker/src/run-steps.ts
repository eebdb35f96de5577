import { innermostReason } from '@broadsheet/model'
import { indexDue, markTickStep, pruneSignals, publishDue, type Database } from '@broadsheet/store'
import { copyDueImages } from './feeds/copy-due-images.ts'
import { countRequests } from './feeds/count-requests.ts'
import type { PollDeps } from './feeds/create-poll-deps.ts'
import { pollDueFeeds } from './feeds/poll-due-feeds.ts'
import { log } from './log.ts'
import { refreshRanking } from './refresh-ranking.ts'
import { refreshRelated } from './refresh-related.ts'

// The next run, in five minutes, continues a backlog.
const relatedMilliseconds = 120_000

/** A Worker on the free plan may send 50. */
const requestsPerRun = 48

/**
 * Runs all steps, those that readers see first. The next run catches up on a step that was cut off. A step that fails
 * doesn't stop the others, and fails the run at the end. `now` is UTC epoch seconds.
 */
export async function runSteps(
  db: Database,
  snapshots: KVNamespace,
  { now, collectViews, deps }: { now: number; collectViews: () => Promise<number>; deps: PollDeps },
): Promise<void> {
  const end = Date.now() + relatedMilliseconds
  const counted = countRequests(deps)
  const hasTime = () => Date.now() < end
  const steps: Record<string, () => Promise<Record<string, number | boolean>>> = {
    // Before the ranking, which includes both.
    'views collected': async () => ({ views: await collectViews() }),
    'due articles published': async () => ({ articles: await publishDue(db, now) }),
    'ranking refreshed': async () => {
      const changed = await refreshRanking(db, snapshots, now)
      // Even without a change, for /readyz reads here that the ranking is up to date.
      await markTickStep(db, 'ranking', now)
      return { changed }
    },
    // After the ranking, which must not wait for other servers; before the related articles of the new articles.
    'feeds polled': async () => await pollDueFeeds(db, now, counted.deps),
    // After the articles that show them, which wait for no image.
    'images copied': async () =>
      await copyDueImages(db, now, { deps: counted.deps, requestsLeft: () => requestsPerRun - counted.sent() }),
    // Before the related articles, which are found by search.
    'search indexed': async () => ({ articles: await indexAllDue(db, hasTime) }),
    'related refreshed': async () => ({ articles: await refreshRelated(db, now, { hasTime }) }),
    'signals pruned': async () => {
      await pruneSignals(db, now)
      return {}
    },
  }
  const failures: unknown[] = []
  for (const [step, run] of Object.entries(steps)) {
    const startedAt = performance.now()
    const timing = () => ({ tick: now, ms: Math.round(performance.now() - startedAt) })
    try {
      log(step, { ...(await run()), ...timing() })
    } catch (error) {
      failures.push(error)
      log('step failed', { step, reason: innermostReason(error), ...timing() })
    }
  }
  if (failures.length === 1) throw failures[0]
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} steps of the tick failed`)
}

// Six statements each, of the thousand that D1 allows in a run.
const indexStepsPerTick = 40
const articlesPerIndexStep = 200

async function indexAllDue(db: Database, hasTime: () => boolean): Promise<number> {
  let indexed = 0
  for (let step = 0; step < indexStepsPerTick && hasTime(); step += 1) {
    const added = await indexDue(db, articlesPerIndexStep)
    if (added === 0) break
    indexed += added
  }
  return indexed
}
