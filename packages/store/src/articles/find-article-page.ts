import type { PublishedArticle, Section } from '@broadsheet/model'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.ts'
import { articles, articleTotals, capturedHeadlines, related, slugHistory } from '../schema.ts'
import { listedColumns } from './columns.ts'

const relatedLimit = 10
// As many as a page shows: together with the rest these make up the 60 rows that a page may read.
const capturedLimits = { related: 10, ranking: 10, recommendation: 8 } as const

const relatedColumns = {
  slug: articles.slug,
  section: { slug: articles.sectionSlug, name: articles.sectionName },
  headline: articles.headline,
}

/** A headline of the captured page, in the list that it stood in. */
export type CapturedEntry = { list: 'related' | 'ranking' | 'recommendation'; headline: string }

/** An article as a link to it shows it. */
type LinkedArticle = { slug: string; section: Section; headline: string }

/** The articles of its section that were published just before and just after it; null at the ends. */
export type SectionNeighbours = { older: LinkedArticle | null; newer: LinkedArticle | null }

/** What stands at an article's address. A moved article says where it is now. */
export type ArticlePageResult =
  | {
      status: 'published'
      article: PublishedArticle
      neighbours: SectionNeighbours
      related: LinkedArticle[]
      captured: CapturedEntry[]
    }
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
  const [[row], relatedRows, ofRelated, ofRanking, ofRecommendation, [moved], [older = null], [newer = null]] =
    await db.batch([
      articleQuery(db, slug),
      relatedQuery(db, slug),
      capturedQuery(db, slug, 'related', capturedLimits.related),
      capturedQuery(db, slug, 'ranking', options.listsAreShort ? capturedLimits.ranking : 0),
      capturedQuery(db, slug, 'recommendation', options.listsAreShort ? capturedLimits.recommendation : 0),
      movedQuery(db, slug),
      neighbourQuery(db, slug, 'older'),
      neighbourQuery(db, slug, 'newer'),
    ])
  if (row === undefined) {
    return moved === undefined
      ? { status: 'unknown' }
      : { status: 'moved', to: { slug: moved.slug, section: { slug: moved.sectionSlug } } }
  }
  const { status, ...article } = row
  if (status === 'withdrawn') return { status }
  if (status === 'draft') return { status: 'unknown' }
  const captured = [...ofRelated, ...ofRanking, ...ofRecommendation]
  return { status, article, neighbours: { older, newer }, related: relatedRows, captured }
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

/** A second run shows what its original does: pairs name originals only. */
function relatedQuery(db: Database, slug: string) {
  const original = sql`(SELECT coalesce(duplicate_of, id) FROM articles WHERE slug = ${slug})`
  return db
    .select(relatedColumns)
    .from(related)
    .innerJoin(articles, eq(articles.id, related.otherId))
    .where(and(eq(related.articleId, original), eq(articles.status, 'published'), isNull(articles.duplicateOf)))
    .orderBy(desc(related.score), desc(related.otherId))
    .limit(relatedLimit)
}

/** One list a statement: its end is known by the limit, where a range of positions would read one row beyond. */
function capturedQuery(db: Database, slug: string, list: CapturedEntry['list'], limit: number) {
  return db
    .select({ list: capturedHeadlines.list, headline: capturedHeadlines.headline })
    .from(capturedHeadlines)
    .where(and(eq(capturedHeadlines.articleId, articleIdOf(slug)), eq(capturedHeadlines.list, list)))
    .orderBy(capturedHeadlines.position)
    .limit(limit)
}

function movedQuery(db: Database, slug: string) {
  return db
    .select({ slug: articles.slug, sectionSlug: articles.sectionSlug })
    .from(slugHistory)
    .innerJoin(articles, eq(articles.id, slugHistory.articleId))
    .where(eq(slugHistory.slug, slug))
}

function neighbourQuery(db: Database, slug: string, side: keyof SectionNeighbours) {
  const current = alias(articles, 'current')
  const than = sql`(${current.publishedAt}, ${current.id})`
  const place = sql`(${articles.publishedAt}, ${articles.id})`
  const direction = side === 'older' ? desc : asc
  return db
    .select(relatedColumns)
    .from(current)
    .innerJoin(articles, eq(articles.sectionSlug, current.sectionSlug))
    .where(
      and(
        eq(current.slug, slug),
        eq(articles.status, 'published'),
        side === 'older' ? sql`${place} < ${than}` : sql`${place} > ${than}`,
      ),
    )
    .orderBy(direction(articles.publishedAt), direction(articles.id))
    .limit(1)
}

function articleIdOf(slug: string) {
  return sql<number>`(SELECT ${articles.id} FROM ${articles} WHERE ${articles.slug} = ${slug})`
}
