import type { PublishedArticle } from '@broadsheet/model'
import type { Database } from '../database.ts'
import { parseJson } from '../static-query.ts'
import { articlePageQuery, type ArticleSurroundings, type PublishedRow } from './article-page-query.ts'

/**
 * What stands at an article's address. A moved article says where it is now. `written` is a text that differs whenever
 * anything of a published page does, without saying how.
 */
export type ArticlePageResult =
  | ({ status: 'published'; article: PublishedArticle; written: string } & ArticleSurroundings)
  | { status: 'moved'; to: { slug: string; section: { slug: string } } }
  | { status: 'withdrawn' }
  | { status: 'unknown' }

/**
 * Everything that an article page asks of D1, in one statement. Of the captured headlines it reads those that stood in
 * the Related list, which few archives can fill, and the others only when `listsAreShort` says that the ranking can't
 * fill theirs.
 */
export async function findArticlePage(
  db: Database,
  slug: string,
  { listsAreShort }: { listsAreShort: boolean },
): Promise<ArticlePageResult> {
  const [row] = await articlePageQuery(db, { slug, listsAreShort: listsAreShort ? 1 : 0 })
  if (row === undefined) throw new Error('The article page’s statement answered no row')
  switch (row.status) {
    case 'published':
      return published(row)
    case 'withdrawn':
      return { status: 'withdrawn' }
    case 'draft':
      return { status: 'unknown' }
    case null:
      return row.movedTo === null ? { status: 'unknown' } : { status: 'moved', to: parseJson(row.movedTo) }
  }
}

function published({ page, body }: PublishedRow): ArticlePageResult {
  const { story, rest, contentHash: _contentHash, ...surroundings } = parseJson(page)
  // Of the body, the hash of the contents is enough: it is among the facts.
  return { status: 'published', article: { ...story, ...rest, body: parseJson(body) }, written: page, ...surroundings }
}
