import path from 'node:path'
import { root } from '@broadsheet/infra'
import { buildArchive } from '../../archive/build-archive.ts'
import { makeDatabase } from '../../archive/make-database.ts'
import type { Traffic } from '../../archive/traffic.ts'
import type { BuiltWorker } from '../../builds/build-worker.ts'
import { unmeasured, type Cost } from '../../workerd/measure.ts'
import { openRanker, type RunningRanker } from '../../workerd/open-ranker.ts'
import { planSteps, type PlannedStep } from './plan-steps.ts'

// A time like any other, so that two runs of the bench count the same rows: twenty past the hour, so that none of the
// steps crosses one.
const start = Date.UTC(2026, 9, 14, 12, 20) / 1000

/** What a step does, and what the ranker paid for each of its invocations in it. */
export type Step = Pick<PlannedStep, 'name' | 'kind'> & { articles: number; runs: Cost[] }

/** Generates an archive in `folder` and measures the ranker on it, step by step, telling `progress` of each. */
export async function measureArchive(
  {
    articles,
    viewsPerDay,
    folder,
    ranker,
  }: { articles: number; viewsPerDay: number; folder: string; ranker: BuiltWorker },
  progress: (step: string) => void,
): Promise<Step[]> {
  const traffic = { articles, newestAt: start - 60, viewsPerDay }
  const migrations = path.join(root, 'infra/migrations')
  buildArchive(await makeDatabase(folder, ranker), { traffic, now: start, migrations, progress })
  const running = await openRanker(folder, ranker)
  try {
    return await measureSteps(running, traffic, progress)
  } finally {
    await running.close()
  }
}

async function measureSteps(running: RunningRanker, traffic: Traffic, progress: (step: string) => void) {
  const steps: Step[] = []
  for (const { name, kind, run } of planSteps(running, { traffic, start })) {
    progress(name)
    try {
      steps.push({ articles: traffic.articles, name, kind, runs: await run() })
    } catch (error) {
      // What ended workerd, or the bench's own work on the archive, leaves nothing to measure further.
      steps.push({ articles: traffic.articles, name, kind, runs: [unmeasured(error)] })
      break
    }
  }
  return steps
}
