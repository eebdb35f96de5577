import type { Departures } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { parseJson, staticQuery, type JsonText } from '../d1/static-query.ts'

/**
 * More are not read with a page, whose rows so stay few when thousands are withdrawn at once: `findDepartures` looks up
 * those of a ranking alone.
 */
const mostDepartures = 15

type DepartureRow =
  | [slug: string, slugNow: string, sectionSlug: string, sectionName: string]
  | [slug: string, slugNow: null, sectionSlug: null, sectionName: null]

/** All departures, or one more than are read with a page. */
export type DeparturesJson = JsonText<DepartureRow[]>

const departuresOf = (source: SQL, limit: SQL) => sql`(
  SELECT json_group_array(json(departure)) FROM (
    SELECT json_array(departures.slug, articles.slug, section_slug, section_name) AS departure
    FROM ${source} LEFT JOIN articles ON articles.id = departures.article_id AND articles.status = 'published' ${limit}
  ))`

/** `DeparturesJson`, for a statement that reads more. Most of the time there are none, which D1 counts as a row. */
export const departuresSql = departuresOf(sql`departures`, sql`LIMIT ${mostDepartures + 1}`)

/** The departures of a statement with `departuresSql`; null if they are too many to be read with a page. */
export function toDepartures(json: DeparturesJson): Departures | null {
  const rows = parseJson(json)
  return rows.length > mostDepartures ? null : toMap(rows)
}

/** Reads what `toDepartures` gives, where nothing else is read. */
export async function readDepartures(db: Database): Promise<Departures | null> {
  const [[row]] = await runStatements(db, [sql<{ departures: DeparturesJson }>`SELECT ${departuresSql} AS departures`])
  return row === undefined ? null : toDepartures(row.departures)
}

const ofSlugs = staticQuery<{ departures: DeparturesJson }, { slugs: string }>(sql`
  SELECT ${departuresOf(
    sql`json_each(${sql.placeholder('slugs')}) asked CROSS JOIN departures ON departures.slug = asked.value`,
    sql``,
  )} AS departures`)

/** Finds the departures of a ranking's articles, however many others there are. */
export async function findDepartures(
  db: Database,
  { entries }: { entries: readonly { slug: string }[] },
): Promise<Departures> {
  const slugs = entries.map(({ slug }) => slug)
  const [row] = await ofSlugs(db, { slugs: JSON.stringify(slugs) })
  return toMap(row === undefined ? [] : parseJson(row.departures))
}

function toMap(rows: readonly DepartureRow[]): Departures {
  return new Map(
    rows.map(([slug, slugNow, sectionSlug, name]) => [
      slug,
      slugNow === null ? null : { slug: slugNow, section: { slug: sectionSlug, name } },
    ]),
  )
}
