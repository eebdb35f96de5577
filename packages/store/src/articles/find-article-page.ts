import type { CapturedEntry, LinkedArticle, PublishedArticle, SectionNeighbours } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { parseJson } from '../d1/static-query.ts'
import { articlePageQueries, capturedLists, type LinkJson, type PublishedRow } from './article-page-query.ts'

/** Lists compare articles by their `headlineKey`. */
type RelatedArticle = LinkedArticle & { headlineKey: string }

type ArticleSurroundings = {
  headlineKey: string
  neighbours: SectionNeighbours
  related: RelatedArticle[]
  captured: CapturedEntry[]
}

/**
 * The result for an article's address. `etagSeed` is a text that changes whenever anything on the published page does.
 */
export type ArticlePageResult =
  | ({ status: 'published'; article: PublishedArticle; etagSeed: string } & ArticleSurroundings)
  | { status: 'moved'; to: { slug: string; section: { slug: string } } }
  | { status: 'withdrawn' }
  | { status: 'unknown' }

/**
 * Finds everything that an article page needs, in one statement. It always reads the captured headlines of the Related
 * list, and those of the other lists only if the ranking cannot fill them (`listsAreShort`).
 */
export async function findArticlePage(
  db: Database,
  slug: string,
  { listsAreShort }: { listsAreShort: boolean },
): Promise<ArticlePageResult> {
  const query = listsAreShort ? articlePageQueries.wholeCapture : articlePageQueries.captureOfRelated
  const [row] = await query(db, { slug })
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

function published({ page, lists, body }: PublishedRow): ArticlePageResult {
  const { article, headlineKey, older, newer } = parseJson(page)
  const [related, ...captured] = parseJson(lists)
  return {
    status: 'published',
    article: { ...article, body: parseJson(body) },
    // The facts have a hash of the contents, so the body is not needed.
    etagSeed: page + lists,
    headlineKey,
    neighbours: { older: older && toLinked(older), newer: newer && toLinked(newer) },
    related: related.map(toLinked),
    captured: capturedLists.flatMap((list, at) => (captured[at] ?? []).map((headline) => ({ list, headline }))),
  }
}

function toLinked([slug, sectionSlug, sectionName, headline, headlineKey]: LinkJson): RelatedArticle {
  return { slug, section: { slug: sectionSlug, name: sectionName }, headline, headlineKey }
}
