import type { PlacementKind } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { runStatements, type Database } from '../d1/database.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'
import type { PlacedArticle } from './list-placements.ts'

/** What an editor, known by a token's name, asks for: `until` and `now` are UTC epoch seconds. */
export type PlacementOrder = { slug: string; kind: PlacementKind; until: number; by: string; now: number }

/**
 * Pins or blocks an article until a time, in place of what an editor had said of it before. Null when no such article
 * is published. The next ranking knows of it.
 */
export async function placeArticle(db: Database, order: PlacementOrder): Promise<PlacedArticle | null> {
  const { slug, kind, until, by, now } = order
  const isOrdered = sql`articles.slug = ${slug} AND status = 'published'`
  const detail = JSON.stringify({ kind, until })
  const results = await runStatements(db, [
    sql`INSERT INTO placements (article_id, kind, until, placed_at)
      SELECT id, ${kind}, ${until}, ${now} FROM articles WHERE ${isOrdered}
      ON CONFLICT (article_id) DO UPDATE SET kind = excluded.kind, until = excluded.until, placed_at = excluded.placed_at`,
    sql`INSERT INTO audit (at, who, verb, article_id, slug, detail)
      SELECT ${now}, ${by}, 'place', id, slug, ${detail} FROM articles WHERE ${isOrdered}`,
    sql`SELECT json_object('slug', slug, 'section', json_object('slug', section_slug, 'name', section_name),
        'headline', headline, 'kind', kind, 'until', until, 'placedAt', placed_at) AS placed
      FROM articles JOIN placements ON article_id = articles.id WHERE ${isOrdered}`,
  ])
  const [row] = results.at(-1) ?? []
  return row === undefined ? null : parseJson((row as { placed: JsonText<PlacedArticle> }).placed)
}
