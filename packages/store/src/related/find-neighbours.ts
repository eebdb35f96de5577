import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { matchAny } from '../search/match-expression.ts'

const neighboursPerArticle = 40
// A captured page lists some dozens of headlines. A headline that thousands share ("Business Highlights") proves nothing.
const namedPerArticle = 60

/**
 * An article that may be related to another. `bm25` scores the searched words in it, 0 if only a captured list names it;
 * `captured` says that one of the two is in a captured list of the other.
 */
export type Neighbour = {
  articleId: number
  otherId: number
  bm25: number
  captured: boolean
  headline: string
  lede: string
  sectionSlug: string
  publishedAt: number
  language: string | null
}

/**
 * Finds the neighbours of many articles in one statement. FTS5 itself sorts by `rank`, so that D1 bills only the best, not
 * all that match. A second run counts as its original. Each article is a neighbour
 * of itself, too, because the scores of the others are shares of its own `bm25`.
 */
export async function findNeighbours(
  db: Database,
  articles: readonly { id: number; words: readonly string[] }[],
): Promise<Neighbour[]> {
  const queries = JSON.stringify(articles.map(({ id, words }) => ({ id, match: matchAny(words) })))
  const [rows] = await runStatements(db, [
    sql<
      Omit<Neighbour, 'captured'> & { captured: 0 | 1 }
    >`SELECT found.articleId, found.bm25, found.captured, coalesce(original.id, seen.id) AS otherId,
        coalesce(original.headline, seen.headline) AS headline, coalesce(original.lede, seen.lede) AS lede,
        coalesce(original.section_slug, seen.section_slug) AS sectionSlug,
        coalesce(original.published_at, seen.published_at) AS publishedAt,
        iif(original.id IS NULL, seen.language, original.language) AS language
      FROM (
        SELECT q.value ->> 'id' AS articleId, n.value ->> 0 AS otherId, n.value ->> 1 AS bm25, 0 AS captured
        FROM json_each(${queries}) q, json_each((
          SELECT json_group_array(json_array(rowid, score)) FROM (
            SELECT rowid, -rank AS score FROM search
            WHERE search MATCH q.value ->> 'match' AND rank MATCH 'bm25(10, 3, 1)'
            ORDER BY rank LIMIT ${neighboursPerArticle}
          )
        )) n
        WHERE q.value ->> 'match' IS NOT NULL
        UNION ALL
        SELECT q.value ->> 'id', n.value, 0, 1
        FROM json_each(${queries}) q, json_each((
          SELECT json_group_array(id) FROM (
            SELECT named.id FROM captured_headlines c
            CROSS JOIN articles named ON named.headline_key = c.headline_key
            WHERE c.article_id = q.value ->> 'id' AND c.headline_key <> '' LIMIT ${namedPerArticle}
          )
        )) n
        UNION ALL
        SELECT q.value ->> 'id', n.value, 0, 1
        FROM json_each(${queries}) q, json_each((
          SELECT json_group_array(article_id) FROM (
            SELECT c.article_id FROM articles named
            CROSS JOIN captured_headlines c ON c.headline_key = named.headline_key
            WHERE named.id = q.value ->> 'id' AND named.headline_key <> ''
            ORDER BY c.article_id DESC LIMIT ${namedPerArticle}
          )
        )) n
      ) found
      CROSS JOIN articles seen ON seen.id = found.otherId AND seen.status = 'published'
      LEFT JOIN articles original ON original.id = seen.duplicate_of
      WHERE seen.duplicate_of IS NULL OR original.status = 'published'`,
  ])
  return mergeFound(rows.map((row) => ({ ...row, captured: row.captured === 1 })))
}

/** An article that was found twice, by search and by a captured list or with its second run, is one neighbour. */
function mergeFound(found: readonly Neighbour[]): Neighbour[] {
  const merged = new Map<string, Neighbour>()
  for (const row of found) {
    const key = `${row.articleId} ${row.otherId}`
    const { bm25, captured } = merged.get(key) ?? row
    merged.set(key, { ...row, bm25: Math.max(bm25, row.bm25), captured: captured || row.captured })
  }
  return [...merged.values()]
}
