import type { ArticleContent } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { prepareDraft } from '../imports/prepare-draft.ts'
import { changeArticle, type DeskOrder, type DeskResult, type SeenRevision } from './change-article.ts'
import { draftOf } from './draft-of.ts'

/**
 * Puts new contents in the place of an article's, if it still is what the editor saw; `null` writes over whatever is
 * there. The address stays, but for its section. What is published bears the time of the edit.
 */
export async function editArticle(
  db: Database,
  order: DeskOrder & { seen: readonly SeenRevision[] | null; content: ArticleContent },
): Promise<DeskResult> {
  const { content } = order
  return await changeArticle(db, 'edit', order, async (article) => {
    const { contentHash } = await prepareDraft(draftOf(article, content))
    return { ok: true, change: contentHash === article.contentHash ? null : { content } }
  })
}
