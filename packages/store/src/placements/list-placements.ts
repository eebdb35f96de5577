import type { PlacementKind, Section } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'

/** An article that an editor placed: `until` and `placedAt` are UTC epoch seconds. */
export type PlacedArticle = {
  slug: string
  section: Section
  headline: string
  kind: PlacementKind
  until: number
  placedAt: number
}

/** A row of `placementsSql`. */
export type PlacementRow = { placed: JsonText<PlacedArticle> }

/** A placement as JSON, of the tables `articles` and `placements`. */
export const placedJson = sql`json_object(
  'slug', articles.slug, 'section', json_object('slug', articles.section_slug, 'name', articles.section_name),
  'headline', articles.headline, 'kind', placements.kind, 'until', placements.until, 'placedAt', placements.placed_at)`

const isPin = sql`placements.kind = 'pin'`

/** The placements that are in force at `now`, in the order of `listPlacements`. */
export function placementsSql(now: number): SQL<PlacementRow> {
  // SQLite never reorders a cross join. With a plain join, it would begin with all published articles.
  // Pins come as the ranking has them: the last placed first, of these the last published, of these by slug.
  return sql<PlacementRow>`SELECT ${placedJson} AS placed
    FROM placements CROSS JOIN articles
    WHERE placements.until > ${now} AND articles.id = placements.article_id AND articles.status = 'published'
    ORDER BY ${isPin} DESC, iif(${isPin}, -placements.placed_at, placements.until),
      iif(${isPin}, -articles.published_at, articles.section_slug), articles.slug`
}

/**
 * The placements that are in force at `now` (UTC epoch seconds): pins in the order in which readers see them, then
 * blocks by their end, then by address.
 */
export async function listPlacements(db: Database, now: number): Promise<PlacedArticle[]> {
  const [rows] = await runStatements(db, [placementsSql(now)])
  return rows.map(({ placed }) => parseJson(placed))
}
