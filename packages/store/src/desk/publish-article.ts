import type { Database } from '../d1/open-d1.ts'
import { changeArticle, type DeskOrder, type DeskResult } from './change-article.ts'

/** Publishes a draft now, scheduled or not. A withdrawn article is reinstated, not published. */
export async function publishArticle(db: Database, order: DeskOrder): Promise<DeskResult> {
  return await changeArticle(db, 'publish', order, (article) => {
    if (article.status === 'published') return { ok: true, change: null }
    if (article.status === 'withdrawn') return { ok: false, reason: 'wrong-state', article }
    const state = { status: 'published', scheduled_at: null } as const
    return { ok: true, change: { content: { publishedAt: order.now }, state } }
  })
}
