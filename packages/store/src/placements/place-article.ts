import type { PlacementKind } from '@broadsheet/model'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, placements } from '../schema.ts'
import { placedColumns, type PlacedArticle } from './list-placements.ts'

/** What an editor asks for: `until` and `now` are UTC epoch seconds. */
export type PlacementOrder = { slug: string; kind: PlacementKind; until: number; now: number }

/**
 * Pins or blocks an article until a time, in place of what an editor had said of it before. Null when no such article
 * is published. The next ranking knows of it.
 */
export async function placeArticle(db: Database, order: PlacementOrder): Promise<PlacedArticle | null> {
  const { kind, until, now } = order
  const isOrdered = and(eq(articles.slug, order.slug), eq(articles.status, 'published'))
  const [, placed] = await db.batch([
    db
      .insert(placements)
      .select(
        db
          .select({
            articleId: articles.id,
            kind: sql<PlacementKind>`${kind}`.as('kind'),
            until: sql<number>`${until}`.as('until'),
            placedAt: sql<number>`${now}`.as('placed_at'),
          })
          .from(articles)
          .where(isOrdered),
      )
      .onConflictDoUpdate({ target: placements.articleId, set: { kind, until, placedAt: now } }),
    db
      .select(placedColumns)
      .from(articles)
      .innerJoin(placements, eq(placements.articleId, articles.id))
      .where(isOrdered),
  ])
  return placed[0] ?? null
}
