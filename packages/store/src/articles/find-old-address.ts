import type { Departures } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { departuresSql, toDepartures, type DeparturesJson } from '../departures/read-departures.ts'

/** The article that an old address leads to, where it stands now. `departures` are those of `toDepartures`. */
export type OldAddressTarget = {
  id: number
  slug: string
  section: { slug: string }
} & ({ status: 'published' } | { status: 'withdrawn'; departures: Departures | null })

type Row = { id: number; slug: string; sectionSlug: string } & (
  | { status: 'published'; departures: null }
  | { status: 'withdrawn'; departures: DeparturesJson }
)

const columns = sql`articles.id, articles.slug, section_slug AS sectionSlug, status`
const slug = sql.placeholder('slug')
const madeSlug = sql.placeholder('madeSlug')

const query = staticQuery<Row, { names: string; slug: string; madeSlug: string }>(sql`
  SELECT target.*, CASE status WHEN 'withdrawn' THEN ${departuresSql} END AS departures FROM (
  SELECT ${columns}, asked.key AS place, 1 - by_hand AS surety, led_at
  FROM json_each(${sql.placeholder('names')}) asked CROSS JOIN old_addresses ON name = asked.value
    CROSS JOIN articles ON articles.id = article_id WHERE status <> 'draft'
  UNION ALL SELECT ${columns}, 1000, 0, 0 FROM articles WHERE slug = ${slug} AND status <> 'draft'
  UNION ALL SELECT ${columns}, 1000, 1, 0
  FROM slug_history CROSS JOIN articles ON articles.id = article_id
  WHERE slug_history.slug = ${madeSlug} AND (by_hand OR slug_history.slug = ${slug}) AND status <> 'draft'
  ORDER BY place, surety, led_at, id LIMIT 1) target`)

/**
 * Finds the article that an address leads to: by its names (`oldAddressNames`), the first that any article had; else by
 * `slug`, which an article has or had, or by `madeSlug`, which an editor redirected. Either is empty if the address has
 * none. Null without an article. Drafts are not revealed.
 */
export async function findOldAddress(
  db: Database,
  { names, ...slugs }: { names: readonly string[]; slug: string; madeSlug: string },
): Promise<OldAddressTarget | null> {
  const [row] = await query(db, { names: JSON.stringify(names), ...slugs })
  if (row === undefined) return null
  const target = { id: row.id, slug: row.slug, section: { slug: row.sectionSlug } }
  if (row.status === 'published') return { ...target, status: row.status }
  return { ...target, status: row.status, departures: toDepartures(row.departures) }
}
