import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { matchAny } from '../search/match-expression.ts'

export type ArticleCounts = { published: number; articlesWith: Map<string, number> }

/**
 * Counts the published articles, and the articles that contain each word, up to `limit`, which bounds the cost of common
 * words. One statement for all words.
 */
export async function countArticlesWith(db: Database, words: readonly string[], limit: number): Promise<ArticleCounts> {
  const queries = words.flatMap((word) => {
    const match = matchAny([word])
    return match === null ? [] : [{ word, match }]
  })
  const [rows, total] = await runStatements(db, [
    sql<{ word: string; articles: number }>`SELECT q.value ->> 'word' AS word,
        (SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH q.value ->> 'match' LIMIT ${limit})) AS articles
      FROM json_each(${JSON.stringify(queries)}) q`,
    sql<{
      published: number
    }>`SELECT count(*) AS published FROM (SELECT 1 FROM articles WHERE status = 'published' LIMIT ${limit})`,
  ])
  return {
    published: total[0]?.published ?? 0,
    articlesWith: new Map(rows.map(({ word, articles }) => [word, articles])),
  }
}
