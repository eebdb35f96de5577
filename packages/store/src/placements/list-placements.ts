import type { PlacementKind, Section } from '@broadsheet/model'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { articles, placements } from '../tables/schema.ts'

/** An article that an editor placed: `until` and `placedAt` are UTC epoch seconds. */
export type PlacedArticle = {
  slug: string
  section: Section
  headline: string
  kind: PlacementKind
  until: number
  placedAt: number
}

/**
 * The placements that hold at `now` (UTC epoch seconds): pins in the order in which readers see them, then blocks, that
 * which ends first before the others, and of one end by their address.
 */
export async function listPlacements(db: Database, now: number): Promise<PlacedArticle[]> {
  return await placementsQuery(db, now)
}

/** The query of `listPlacements`, for verbs that ask for more in the same round trip. */
export function placementsQuery(db: Database, now: number) {
  // A cross join, which SQLite never turns around: it would begin at all that is published.
  return db
    .select(placedColumns)
    .from(placements)
    .crossJoin(articles)
    .where(and(gt(placements.until, now), eq(articles.id, placements.articleId), eq(articles.status, 'published')))
    .orderBy(...inOrder)
}

// Pins as the ranking has them: the last one placed, of these the last one published, of these by slug.
const isPin = sql`${placements.kind} = 'pin'`
const inOrder = [
  sql`${isPin} DESC`,
  sql`iif(${isPin}, -${placements.placedAt}, ${placements.until})`,
  sql`iif(${isPin}, -${articles.publishedAt}, ${articles.sectionSlug})`,
  articles.slug,
]

/** What is selected of a placement and its article. */
const placedColumns = {
  slug: articles.slug,
  section: { slug: articles.sectionSlug, name: articles.sectionName },
  headline: articles.headline,
  kind: placements.kind,
  until: placements.until,
  placedAt: placements.placedAt,
}
