import { sql, type SQL } from '../d1/sql.ts'
import { matchFiledUnder, sixteenDays, sixteenDaysFormat, type Filing } from './filed-under.ts'
import type { Matches } from './match-expression.ts'

// If at most this many articles have any of the words, each is scored. With a filing, D1 also looks each of them up.
const maxScored = { anywhere: 200, filed: 100 }
// Headline, lede, body, where and when it stands, the same without accents, byline and credits.
const bm25 = 'bm25(10, 3, 1, 1, 10, 3, 1, 3)'
// The recent days end where this many articles are newer: a few articles with a wrong date don't move them.
const newestForDays = 20

/**
 * The articles that come into question for a search, the best first, as a SELECT of `id`, `tier` (the higher the better),
 * `score` (the lower the better) and `snippet`, which is `snippet` in the table `search`. It reads only as many as are
 * taken from it: FTS5 has them in this order, and the parts of a UNION ALL run one after the other. So nothing may sort
 * it.
 *
 * FTS5's bm25 counts every article with the words before it scores one, so it scores only while few articles have any of
 * the words. Beyond that, articles come with every word in the headline before those with the words in the lede or some in
 * the headline, before all others; in each tier those that arrived last are first, by the index. As old articles may be
 * imported late, the last days of the paper come before all others of the last tier.
 */
export function selectCandidates(matches: Matches, filing: Filing, snippet: SQL): SQL {
  const filed = matchFiledUnder(filing)
  const within = (match: string) => (filed === null ? match : `(${match}) AND ${filed}`)
  const limit = filed === null ? maxScored.anywhere : maxScored.filed
  const elsewhere = within(matches.elsewhere)
  const recent = sql`(SELECT days FROM recent)`
  return sql`
    WITH found AS MATERIALIZED (
      SELECT count(*) <= ${limit} AS few FROM (SELECT 1 FROM search WHERE search MATCH ${matches.any} LIMIT ${limit + 1})
    ), recent AS MATERIALIZED (SELECT ${recentDays(filing)} AS days)
    SELECT * FROM (
      SELECT rowid AS id, 0 AS tier, rank AS score, ${snippet} AS snippet FROM search
      WHERE search MATCH ${matches.every} AND rank MATCH ${bm25} ORDER BY rank LIMIT (SELECT iif(few, -1, 0) FROM found)
    )
    UNION ALL ${newest(3, sql`${within(matches.headline)}`, snippet)}
    UNION ALL ${newest(2, sql`${within(matches.prominent)}`, snippet)}
    UNION ALL ${newest(1, sql`${`(${elsewhere}) AND `} || ${recent}`, snippet)}
    UNION ALL ${newest(0, sql`${`(${elsewhere}) NOT `} || ${recent}`, snippet)}`
}

// With a limit of 0, SQLite does not even open the index.
function newest(tier: number, match: SQL, snippet: SQL): SQL {
  return sql`SELECT * FROM (
    SELECT rowid, ${sql.raw(String(tier))}, 0, ${snippet} FROM search
    WHERE search MATCH ${match} ORDER BY rowid DESC LIMIT (SELECT iif(few, 0, -1) FROM found)
  )`
}

/** The last 17 to 32 days in which the filing has articles, as SQL for an FTS5 expression. */
function recentDays({ section, from, to }: Filing): SQL {
  const conditions = [sql`status = 'published'`]
  if (section !== null) conditions.push(sql`section_slug = ${section}`)
  if (from !== null) conditions.push(sql`published_at >= ${from}`)
  if (to !== null) conditions.push(sql`published_at < ${to}`)
  return sql`(
    SELECT printf(${sixteenDaysFormat}, number, number - 1) FROM (
      SELECT (min(published_at) + ${sixteenDays.offset}) / ${sixteenDays.size} AS number FROM (
        SELECT published_at FROM articles WHERE ${sql.join(conditions, sql` AND `)}
        ORDER BY published_at DESC LIMIT ${newestForDays}
      )
    )
  )`
}
