import { sql, type SQL } from '../d1/sql.ts'
import type { JsonText } from '../d1/static-query.ts'
import type { ArticleGain } from './spread-clicks.ts'

/** A counter, and the flush up to which its views are in the counts. */
export type CounterMark = { counter: number; after: number }

/** Whether the views of a counter up to a flush are in the counts, and no later ones: no other run was first. */
function isNext({ counter, after }: CounterMark): SQL {
  return sql`coalesce((SELECT flush FROM view_counters WHERE counter = ${counter}), 0) = ${after}`
}

/** The published articles of slugs, a JSON array. */
export function articlesSql(slugs: string): SQL<{ slug: string; id: number; section: string }> {
  return sql`SELECT slug, articles.id AS id, section_slug AS section
    FROM json_each(${slugs}) CROSS JOIN articles ON slug = value AND status = 'published'`
}

/** A list on offer. */
export type OfferedRow = { snapshot: number; name: string; ids: JsonText<number[]> }

/** Lists on offer, whose names and rankings are JSON arrays. */
export function offersSql(snapshots: string, names: string): SQL<OfferedRow> {
  return sql`SELECT snapshot, lists.key AS name, lists.value AS ids
    FROM json_each(${snapshots}) named CROSS JOIN offers ON snapshot = named.value CROSS JOIN json_each(offers.lists) lists
    WHERE lists.key IN (SELECT value FROM json_each(${names}))`
}

/** Adds what articles gained, rows as `gainRow` makes them. Articles that are gone gain nothing. */
export function gainsSql(gains: string, mark: CounterMark): SQL {
  return sql`INSERT INTO activity_gains
    SELECT articles.id, value ->> 1, value ->> 2, 0, value ->> 3, value ->> 4, 0, 0, 1
    FROM json_each(${gains}) CROSS JOIN articles ON articles.id = value ->> 0 WHERE ${isNext(mark)}`
}

export function gainRow({ article, hour, views, clicks, expected }: ArticleGain): number[] {
  return [article, hour, views, clicks, expected]
}

/** Notes what sections gained: rows of an hour, and the gains of `recent_gains`. */
export function recentSql(rows: string, { mark, upTo }: { mark: CounterMark; upTo: number }): SQL {
  return sql`INSERT INTO recent_gains (hour, source, gains)
    SELECT value ->> 0, ${`#${mark.counter} ${upTo}`}, value ->> 1 FROM json_each(${rows}) WHERE ${isNext(mark)}`
}

/** Notes of so many characters are of hours without a ranking, and D1 takes 2 MB in a value. */
const longestNote = 1_000_000

/** Notes articles for the next ranking, ids as a JSON array that isn't empty. After too many, it looks through all. */
export function readSql(ids: string, mark: CounterMark): SQL {
  const isTooLong = sql`length(read) > ${longestNote}`
  return sql`UPDATE ranking_pool SET looked_through_at = iif(${isTooLong}, 0, looked_through_at),
      read = iif(read = '[]' OR ${isTooLong}, ${ids}, substr(read, 1, length(read) - 1) || ',' || substr(${ids}, 2))
    WHERE id = 1 AND ${isNext(mark)}`
}

/**
 * Notes up to which flush a counter's views are in the counts or held (JSON), and returns a row if they were not.
 */
export function markSql(mark: CounterMark, { upTo, held }: { upTo: number; held: string }): SQL<{ counter: number }> {
  return sql`INSERT INTO view_counters (counter, flush, held)
    SELECT ${mark.counter}, ${upTo}, ${held} WHERE ${isNext(mark)}
    ON CONFLICT (counter) DO UPDATE SET flush = excluded.flush, held = excluded.held RETURNING counter`
}
