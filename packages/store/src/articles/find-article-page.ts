import type { PublishedArticle, Section } from '@broadsheet/model'
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, articleTotals, capturedHeadlines, related, slugHistory } from '../schema.ts'
import { listedColumns } from './columns.ts'

const relatedLimit = 10
const capturedLimit = 10

/** A headline of the captured page, in the list that it stood in. */
export type CapturedEntry = { list: 'related' | 'ranking' | 'recommendation'; headline: string }

/** A related article, best first. */
type RelatedArticle = { slug: string; section: Section; headline: string }

/** What stands at an article's address. A moved article says where it is now. */
export type ArticlePageResult =
  | { status: 'published'; article: PublishedArticle; related: RelatedArticle[]; captured: CapturedEntry[] }
  | { status: 'moved'; to: { slug: string; section: { slug: string } } }
  | { status: 'withdrawn' }
  | { status: 'unknown' }

/**
 * Everything that an article page asks of D1, in one round trip. Of the captured headlines it reads those that
 * stood in the Related list, which few archives can fill, and the others only when `listsAreShort` says that the
 * ranking can't fill theirs.
 */
export async function findArticlePage(
  db: Database,
  slug: string,
  options: { listsAreShort: boolean },
): Promise<ArticlePageResult> {
  const [[row], relatedRows, captured, [moved]] = await db.batch([
    articleQuery(db, slug),
    relatedQuery(db, slug),
    capturedQuery(db, slug, options.listsAreShort),
    movedQuery(db, slug),
  ])
  if (row === undefined) {
    return moved === undefined
      ? { status: 'unknown' }
      : { status: 'moved', to: { slug: moved.slug, section: { slug: moved.sectionSlug } } }
  }
  const { status, ...article } = row
  if (status === 'withdrawn') return { status }
  if (status === 'draft') return { status: 'unknown' }
  return { status, article, related: relatedRows, captured }
}

function articleQuery(db: Database, slug: string) {
  return db
    .select({
      ...listedColumns,
      id: articles.id,
      status: articles.status,
      dateline: articles.dateline,
      byline: articles.byline,
      lede: articles.lede,
      body: articles.body,
      credits: articles.credits,
      wordCount: articles.wordCount,
      modifiedAt: articles.modifiedAt,
      correction: articles.correction,
      source: { key: articles.sourceKey, label: articles.sourceLabel, url: articles.sourceUrl },
    })
    .from(articles)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
    .where(eq(articles.slug, slug))
}

function relatedQuery(db: Database, slug: string) {
  return db
    .select({
      slug: articles.slug,
      section: { slug: articles.sectionSlug, name: articles.sectionName },
      headline: articles.headline,
    })
    .from(related)
    .innerJoin(articles, eq(articles.id, related.otherId))
    .where(and(eq(related.articleId, articleIdOf(slug)), eq(articles.status, 'published')))
    .orderBy(desc(related.score), desc(related.otherId))
    .limit(relatedLimit)
}

function capturedQuery(db: Database, slug: string, listsAreShort: boolean) {
  return db
    .select({ list: capturedHeadlines.list, headline: capturedHeadlines.headline })
    .from(capturedHeadlines)
    .where(
      and(
        eq(capturedHeadlines.articleId, articleIdOf(slug)),
        // Named one by one, so that the index is entered at each list's head and left at its tenth headline.
        inArray(capturedHeadlines.list, listsAreShort ? ['related', 'ranking', 'recommendation'] : ['related']),
        lt(capturedHeadlines.position, capturedLimit),
      ),
    )
    .orderBy(capturedHeadlines.list, capturedHeadlines.position)
}

function movedQuery(db: Database, slug: string) {
  return db
    .select({ slug: articles.slug, sectionSlug: articles.sectionSlug })
    .from(slugHistory)
    .innerJoin(articles, eq(articles.id, slugHistory.articleId))
    .where(eq(slugHistory.slug, slug))
}

function articleIdOf(slug: string) {
  return sql<number>`(SELECT ${articles.id} FROM ${articles} WHERE ${articles.slug} = ${slug})`
}
