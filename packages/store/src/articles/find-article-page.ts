import type { CapturedEntry, LinkedArticle, PublishedArticle, SectionNeighbours } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { parseJson } from '../d1/static-query.ts'
import { articlePageQueries, capturedLists, type LinkJson, type PublishedRow } from './article-page-query.ts'

/** The same with the key of its headline, by which lists tell headlines apart. */
type RelatedArticle = LinkedArticle & { headlineKey: string }

/** What stands beside an article, with the key of its own headline. */
type ArticleSurroundings = {
  headlineKey: string
  neighbours: SectionNeighbours
  related: RelatedArticle[]
  captured: CapturedEntry[]
}

/**
 * What stands at an article's address. A moved article says where it is now. `etagSeed` is a text that differs whenever
 * anything of a published page does, without saying how.
 */
export type ArticlePageResult =
  | ({ status: 'published'; article: PublishedArticle; etagSeed: string } & ArticleSurroundings)
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
    // Of the body, the hash of the contents is enough, which is among the facts.
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
