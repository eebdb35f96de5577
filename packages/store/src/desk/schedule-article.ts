import type { Database } from '../d1/open-d1.ts'
import { changeArticle, type DeskOrder, type DeskResult } from './change-article.ts'

/**
 * Has a draft published at a time, UTC epoch seconds, or at no time any more. The ranker's tick does it, and the article
 * then bears this time, not the tick's.
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
