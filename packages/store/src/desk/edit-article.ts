import type { ArticleContent } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { prepareDraft } from '../imports/prepare-draft.ts'
import { changeArticle, type DeskOrder, type DeskResult, type SeenRevision } from './change-article.ts'
import { draftOf } from './draft-of.ts'

/**
 * Replaces the contents of an article if it is still as the editor saw it; with `seen: null` it replaces whatever is
 * there. The slug stays. A published article gets the time of the edit.
 */
export async function editArticle(
  db: Database,
  order: DeskOrder & { seen: readonly SeenRevision[] | null; content: ArticleContent },
): Promise<DeskResult> {
  const { content } = order
  return await changeArticle(db, 'edit', order, async (article) => {
    const { contentHash, draft } = await prepareDraft(draftOf(article, content))
    // The language is in no hash. The answer to a read names one that the words tell, so that it may come back as it went.
    const isSameLanguage = (content.lang ?? null) === null || draft.lang === article.lang
    return { ok: true, change: contentHash === article.contentHash && isSameLanguage ? null : { content } }
  })
}
