import type { Database } from '../d1/open-d1.ts'
import { changeArticle, type DeskOrder, type DeskResult } from './change-article.ts'

/**
 * Schedules a draft for a time (UTC epoch seconds), or unschedules it with null. A run of the ranker publishes it, and
 * the article gets this time, not the run's.
 */
export async function scheduleArticle(db: Database, order: DeskOrder & { at: number | null }): Promise<DeskResult> {
  const { at } = order
  return await changeArticle(db, 'schedule', order, (article) => {
    if (article.status === 'published' || article.status === 'withdrawn') {
      return { ok: false, reason: 'wrong-state', article }
    }
    if (article.scheduledAt === at) return { ok: true, change: null }
    const content = { publishedAt: at ?? order.now }
    return { ok: true, change: { content, state: { scheduled_at: at }, detail: { at } } }
  })
}
