import { moveImages, type MovedImage } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { changeArticle } from '../desk/change-article.ts'

/** The name of sources in the audit log. */
const who = 'feeds'

/**
 * Shows an article's images from where they were copied to, as one transaction, and forgets these and the `givenUp` ones.
 * Readers see no change of the article, an import of the same source finds what it brought, and an editor's words stay. A
 * withdrawn article stays as it is. Returns whether the article changed.
 */
export async function endCopies(
  db: Database,
  { articleId, slug }: { articleId: number; slug: string },
  { moved, givenUp }: { moved: ReadonlyMap<string, MovedImage>; givenUp: readonly string[] },
  now: number,
): Promise<boolean> {
  const forget = forgetSql(articleId, [...moved.keys(), ...givenUp])
  const result = await changeArticle(db, 'copy images', { slug, by: who, now }, (article) => {
    const body = moveImages(article.body, moved)
    const isShown = article.id === articleId && article.status !== 'withdrawn'
    if (!isShown || JSON.stringify(body) === JSON.stringify(article.body)) return { ok: true, change: null }
    const detail = { images: moved.size }
    return { ok: true, change: { content: { body }, statements: [forget], detail, isSilent: true } }
  })
  const isChanged = result.ok && result.changed
  if (!isChanged) await runStatements(db, [forget])
  return isChanged
}

function forgetSql(articleId: number, urls: readonly string[]): SQL {
  return sql`DELETE FROM image_copies WHERE article_id = ${articleId}
    AND url IN (SELECT value FROM json_each(${JSON.stringify(urls)}))`
}
