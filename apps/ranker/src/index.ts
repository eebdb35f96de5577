import { innermostReason, toEpochSeconds } from '@broadsheet/model'
import { openD1 } from '@broadsheet/store'
import { countViews } from './count-views.ts'
import type { Env } from './env.ts'
import { createPollDeps } from './feeds/create-poll-deps.ts'
import { log } from './log.ts'
import { runSteps } from './run-steps.ts'

/**
 * The ranker answers no request. Cron refreshes rankings and related articles and polls feeds; a queue brings views.
 */
export default {
  async scheduled({ scheduledTime }, env) {
    await runSteps(openD1(env.DB), env.SNAPSHOTS, { now: toEpochSeconds(scheduledTime), deps: createPollDeps(env) })
  },

  async queue(batch, env) {
    try {
      log('views counted', await countViews(openD1(env.DB), batch.messages))
    } catch (error) {
      log('views not counted', { views: batch.messages.length, reason: innermostReason(error) })
      throw error
    }
  },
} satisfies ExportedHandler<Env>
