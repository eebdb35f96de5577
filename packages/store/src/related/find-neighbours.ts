import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { matchAny } from '../articles/match-expression.ts'
import { runStatements, type Database } from '../database.ts'

const neighboursPerArticle = 30

const neighboursSchema = v.array(
  v.object({
    articleId: v.number(),
    otherId: v.number(),
    lexical: v.number(),
    captured: v.pipe(
      v.number(),
      v.transform((flag) => flag === 1),
    ),
    sectionSlug: v.string(),
    publishedAt: v.number(),
  }),
)

/**
 * An article that may go with another: `lexical` is the BM25 score of the sought words in it (0 when it was found by
 * evidence alone), `captured` says that one of the two stood in a captured list of the other.
 */
export type Neighbour = v.InferOutput<typeof neighboursSchema>[number]

/** Looks for the neighbours of many articles at once: one statement, whatever their number. */
export async function findNeighbours(
  db: Database,
  articles: readonly { id: number; words: readonly string[] }[],
): Promise<Neighbour[]> {
  const queries = JSON.stringify(articles.map(({ id, words }) => ({ id, match: matchAny(words) })))
  const [rows] = await runStatements(db, [
    sql`SELECT articleId, otherId, max(lexical) AS lexical, max(captured) AS captured,
        a.section_slug AS sectionSlug, a.published_at AS publishedAt
      FROM (
        SELECT q.value ->> 'id' AS articleId, n.value ->> 0 AS otherId, n.value ->> 1 AS lexical, 0 AS captured
        FROM json_each(${queries}) q, json_each((
          SELECT json_group_array(json_array(rowid, score)) FROM (
            SELECT rowid, -bm25(search, 10, 3, 1) AS score FROM search
            WHERE search MATCH q.value ->> 'match' ORDER BY bm25(search, 10, 3, 1) LIMIT ${neighboursPerArticle}
          )
        )) n
        WHERE q.value ->> 'match' IS NOT NULL
        UNION ALL
        SELECT c.article_id, named.id, 0, 1
        FROM json_each(${queries}) q
        JOIN captured_headlines c ON c.article_id = q.value ->> 'id'
        JOIN articles named ON named.headline_key = c.headline_key AND c.headline_key <> ''
        UNION ALL
        SELECT named.id, c.article_id, 0, 1
        FROM json_each(${queries}) q
        JOIN articles named ON named.id = q.value ->> 'id' AND named.headline_key <> ''
        JOIN captured_headlines c ON c.headline_key = named.headline_key
      )
      JOIN articles a ON a.id = otherId AND a.status = 'published'
      WHERE otherId <> articleId
      GROUP BY articleId, otherId
      ORDER BY articleId, otherId`,
  ])
  return v.parse(neighboursSchema, rows)
}
