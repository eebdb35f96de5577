import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { matchAny } from '../search/match-expression.ts'

/** `indexed` is the number of articles in the search index (`countIndexed`). */
type CountOptions = { limit: number; indexed: number }

/**
 * Counts the articles that contain each word, in one statement. Counts below `limit` are exact; the others are `limit` or
 * more. It reads one row for each word, however many articles contain it.
 *
 * FTS5 counts the articles with a word for its BM25 score, and D1 does not bill these. So the count is computed from the
 * score. FTS5 doesn't tell counts above half of all articles apart; in a paper where these could be below `limit`, the
 * articles themselves are counted, which are few.
 */
export async function countArticlesWith(
  db: Database,
  words: readonly string[],
  { limit, indexed }: CountOptions,
): Promise<Map<string, number>> {
  const queries = words.flatMap((word) => {
    const match = matchAny([word])
    return match === null ? [] : [{ word, match }]
  })
  if (queries.length === 0) return new Map()
  const isSmall = indexed < 2 * limit
  const [rows] = await runStatements(db, [
    sql<{ word: string; value: number | null }>`SELECT q.value ->> 'word' AS word,
        (${isSmall ? countSql(limit) : raritySql}) AS value
      FROM json_each(${JSON.stringify(queries)}) q`,
  ])
  // A word that no article contains has no score.
  const toCount = (value: number) => (isSmall ? value : countOf(value, indexed))
  return new Map(rows.map(({ word, value }) => [word, value === null ? 0 : toCount(value)]))
}

function countSql(limit: number): SQL {
  return sql`SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH q.value ->> 'match' LIMIT ${limit})`
}

// A word's score is its rarity · f · (k₁ + 1) / (f + k₁ · …): https://www.sqlite.org/fts5.html#the_bm25_function. Columns of
// a huge weight make its frequency f so high that rarity · (k₁ + 1) remains.
const huge = 1e15
const k1 = 1.2
const raritySql = sql`SELECT -bm25(search, ${huge}, ${huge}, ${huge}) / ${k1 + 1} FROM search
  WHERE search MATCH q.value ->> 'match' LIMIT 1`

/** Solves FTS5's rarity = log((all - n + 0.5) / (n + 0.5)) for n, the number of articles with the word. */
function countOf(rarity: number, all: number): number {
  const odds = Math.exp(rarity)
  return Math.round((all + 0.5 - 0.5 * odds) / (odds + 1))
}
