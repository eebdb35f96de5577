import type { Database } from '../d1/open-d1.ts'
import { changeArticle, type DeskOrder, type DeskResult } from './change-article.ts'

/** Decides whether fronts and lists show the first image of an article beside its headline. Its own page shows it anyway. */
export async function setFrontImage(db: Database, order: DeskOrder & { isShown: boolean }): Promise<DeskResult> {
  const { isShown } = order
  return await changeArticle(db, 'front image', order, (article) =>
    article.showsFrontImage === isShown
      ? { ok: true, change: null }
      : { ok: true, change: { state: { without_image: !isShown }, detail: { show: isShown } } },
  )
}
