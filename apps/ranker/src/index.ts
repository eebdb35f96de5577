import { toEpochSeconds } from '@broadsheet/model'
import { openDatabase } from '@broadsheet/store'
import { countViews } from './count-views.ts'
import type { Env } from './env.ts'
import { log } from './log.ts'
import { refreshRanking } from './refresh-ranking.ts'
import { refreshRelated } from './refresh-related.ts'

/** The ranker: it answers no request. Cron keeps rankings and related articles fresh; a queue brings views. */
export default {
  async scheduled({ scheduledTime }, env) {
    const db = openDatabase(env.DB)
    const now = toEpochSeconds(scheduledTime)
    const changed = await refreshRanking(db, env.SNAPSHOTS, now)
    log('ranking refreshed', { changed })
    const related = await refreshRelated(db, now)
    log('related refreshed', { articles: related })
  },

  async queue(batch, env) {
    const counts = await countViews(
      openDatabase(env.DB),
      batch.messages.map((message) => message.body),
    )
    log('views counted', counts)
  },
} satisfies ExportedHandler<Env>
