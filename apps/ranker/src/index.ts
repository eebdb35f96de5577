import { toEpochSeconds } from '@broadsheet/model'
import { openDatabase, innermostReason } from '@broadsheet/store'
import { countViews } from './count-views.ts'
import type { Env } from './env.ts'
import { log } from './log.ts'
import { runSteps } from './run-steps.ts'

/** The ranker: it answers no request. Cron keeps rankings and related articles fresh; a queue brings views. */
export default {
  async scheduled({ scheduledTime }, env) {
    await runSteps(openDatabase(env.DB), env.SNAPSHOTS, toEpochSeconds(scheduledTime))
  },

  async queue(batch, env) {
    try {
      log('views counted', await countViews(openDatabase(env.DB), batch.messages))
    } catch (error) {
      // The queue delivers them again.
      log('views not counted', { views: batch.messages.length, reason: innermostReason(error) })
      throw error
    }
  },
} satisfies ExportedHandler<Env>
