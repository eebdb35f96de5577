import { innermostReason, toEpochSeconds } from '@broadsheet/model'
import { openD1 } from '@broadsheet/store'
import { collectAllViews, countMessages } from './count-views.ts'
import type { Env } from './env.ts'
import { createPollDeps } from './feeds/create-poll-deps.ts'
import { log } from './log.ts'
import { runSteps } from './run-steps.ts'

export { ViewCounter } from './view-counter.ts'
export { Views } from './views.ts'

/**
 * The ranker answers no request. Cron refreshes rankings and related articles and polls feeds; the web Worker hands views
 * to its entrypoint `Views`. A queue brings views that the release before sent.
 */
export default {
  async scheduled({ scheduledTime }, env) {
    const db = openD1(env.DB)
    await runSteps(db, env.SNAPSHOTS, {
      now: toEpochSeconds(scheduledTime),
      collectViews: async () => await collectAllViews(db, env),
      deps: createPollDeps(env),
    })
  },

  async queue(batch, env) {
    try {
      log('views counted', await countMessages(env, batch.messages))
    } catch (error) {
      log('views not counted', { views: batch.messages.length, reason: innermostReason(error) })
      throw error
    }
  },
} satisfies ExportedHandler<Env>
