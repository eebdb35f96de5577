import { cacheTags } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { changeArticle, type DeskOrder, type DeskResult } from './change-article.ts'

/** Publishes a withdrawn article again, with its old publication time. */
export async function reinstateArticle(db: Database, order: DeskOrder): Promise<DeskResult> {
  return await changeArticle(db, 'reinstate', order, (article) => {
    if (article.status === 'published') return { ok: true, change: null }
    if (article.status !== 'withdrawn') return { ok: false, reason: 'wrong-state', article }
    return { ok: true, change: { state: { status: 'published' }, alsoStale: [cacheTags.ranking] } }
  })
}
