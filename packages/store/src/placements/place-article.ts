import type { PlacementKind } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { parseJson } from '../d1/static-query.ts'
import { placedJson, type PlacedArticle, type PlacementRow } from './list-placements.ts'

/** A placement and the editor's name (a token's): `until` and `now` are UTC epoch seconds. */
export type PlacementOrder = { slug: string; kind: PlacementKind; until: number; by: string; now: number }

/**
 * Pins or blocks an article until a time, in place of an earlier placement. Null when no such article is published. The
 * next ranking applies it.
 */
export async function placeArticle(db: Database, order: PlacementOrder): Promise<PlacedArticle | null> {
  const { slug, kind, until, by, now } = order
  const isOrdered = sql`articles.slug = ${slug} AND status = 'published'`
  const detail = JSON.stringify({ kind, until })
  const [, , rows] = await runStatements(db, [
    sql`INSERT INTO placements (article_id, kind, until, placed_at)
      SELECT id, ${kind}, ${until}, ${now} FROM articles WHERE ${isOrdered}
      ON CONFLICT (article_id) DO UPDATE SET kind = excluded.kind, until = excluded.until, placed_at = excluded.placed_at`,
    sql`INSERT INTO audit (at, who, verb, article_id, slug, detail)
      SELECT ${now}, ${by}, 'place', id, slug, ${detail} FROM articles WHERE ${isOrdered}`,
    sql<PlacementRow>`SELECT ${placedJson} AS placed
      FROM articles JOIN placements ON article_id = articles.id WHERE ${isOrdered}`,
  ])
  const [row] = rows
  return row === undefined ? null : parseJson(row.placed)
}
