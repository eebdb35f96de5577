import type { Database } from '../d1/open-d1.ts'
import { changeArticle, type DeskOrder, type DeskResult } from './change-article.ts'

/**
 * Adds a dated correction notice to an article that is or was published; null removes it. An edit corrects the mistake
 * itself.
 */
export async function correctArticle(db: Database, order: DeskOrder & { text: string | null }): Promise<DeskResult> {
  const { text, now } = order
  return await changeArticle(db, 'correct', order, (article) => {
    if (article.status === 'draft' || article.status === 'scheduled') {
      return { ok: false, reason: 'wrong-state', article }
    }
    if (article.correction === text) return { ok: true, change: null }
    const state = { correction: text, corrected_at: text === null ? null : now }
    return { ok: true, change: { state, detail: { text } } }
  })
}
