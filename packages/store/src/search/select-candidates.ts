import { sql, type SQL } from '../d1/sql.ts'
import { matchFiledUnder, sixteenDays, sixteenDaysFormat, type Filing } from './filed-under.ts'
import type { Matches } from './match-expression.ts'

// If at most this many articles have any of the words, each is scored.
const maxScored = 400
// Of more articles, the newest are taken. Each costs D1 at most three rows: found, collected, looked up.
const taken = { headline: 200, prominent: 100, anywhere: 400, recentDays: 100 }
// Headline, lede, body, where and when it stands, the same without accents, byline and credits.
const weights = sql`10, 3, 1, 1, 10, 3, 1, 3`
// A valid FTS5 expression that no article matches.
const nothing = '""'
// The recent days end where this many articles are newer: a few articles with a wrong date don't move them.
const newestForDays = 20

/**
 * The articles that come into question for a search, as a SELECT of `id`, `tier` (the higher the better) and `score`
 * (the lower the better). FTS5's bm25 counts every article with the words before it scores one, and would be asked for
 * all of them: so it scores only while few articles have any of the words. Beyond that the newest come into question,
 * those with every word in the headline before those with the words in the lede or some in the headline, before all
 * others; in each tier the latest published first. The newest are those that arrived last, by the
 * index; as old articles may be imported late, the last days of the paper have their own part.
 */
export function selectCandidates(matches: Matches, filing: Filing): SQL {
  const filed = matchFiledUnder(filing)
  const within = (match: string) => (filed === null ? match : `(${match}) AND ${filed}`)
  const few = sql`(SELECT count(*) <= ${maxScored} FROM (
    SELECT 1 FROM search WHERE search MATCH ${matches.any} LIMIT ${maxScored + 1}
  ))`
  return sql`
    WITH found AS MATERIALIZED (SELECT ${few} AS few)
    SELECT id, max(tier) AS tier, min(score) AS score FROM (
      SELECT rowid AS id, 0 AS tier, bm25(search, ${weights}) AS score FROM search
      WHERE search MATCH iif((SELECT few FROM found), ${matches.every}, ${nothing})
      UNION ALL ${newest(2, taken.headline, sql`${within(matches.headline)}`)}
      UNION ALL ${newest(1, taken.prominent, sql`${within(matches.prominent)}`)}
      UNION ALL ${newest(0, taken.anywhere, sql`${within(matches.every)}`)}
      UNION ALL ${newest(0, taken.recentDays, sql`${`(${within(matches.every)}) AND `} || ${recentDays(filing)}`)}
    ) GROUP BY id`
}

function newest(tier: number, limit: number, match: SQL): SQL {
  return sql`SELECT * FROM (
    SELECT rowid, ${sql.raw(String(tier))}, 0 FROM search
    WHERE search MATCH iif((SELECT few FROM found), ${nothing}, ${match}) ORDER BY rowid DESC LIMIT ${limit}
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
