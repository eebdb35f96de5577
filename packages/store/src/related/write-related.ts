import { sql } from 'drizzle-orm'
import { runStatements, type Database } from '../database.ts'

const keptPerArticle = 20

/** Two articles that go together, the higher score the more. */
export type RelatedPair = { articleId: number; otherId: number; score: number }

/**
 * Replaces what is related to some articles, in one transaction. Each pair counts for both of its articles, so that
 * a new article also appears beside the older ones that it goes with. `now` is UTC epoch seconds.
 */
export async function writeRelated(
  db: Database,
  articles: readonly { id: number; contentHash: string }[],
  pairs: readonly RelatedPair[],
  now: number,
): Promise<void> {
  const done = JSON.stringify(articles)
  const rows = JSON.stringify(pairs)
  const touched = sql`(SELECT value ->> 'articleId' FROM json_each(${rows})
    UNION SELECT value ->> 'otherId' FROM json_each(${rows}))`
  await runStatements(db, [
    sql`DELETE FROM related WHERE article_id IN (SELECT value ->> 'id' FROM json_each(${done}))`,
    sql`INSERT INTO related (article_id, other_id, score)
      SELECT one, other, max(score) FROM (
        SELECT value ->> 'articleId' AS one, value ->> 'otherId' AS other, value ->> 'score' AS score
        FROM json_each(${rows})
        UNION ALL
        SELECT value ->> 'otherId', value ->> 'articleId', value ->> 'score' FROM json_each(${rows})
      ) WHERE true GROUP BY one, other
      ON CONFLICT (article_id, other_id) DO UPDATE SET score = max(score, excluded.score)`,
    sql`DELETE FROM related WHERE rowid IN (
      SELECT row FROM (
        SELECT rowid AS row,
          row_number() OVER (PARTITION BY article_id ORDER BY score DESC, other_id DESC) AS place
        FROM related WHERE article_id IN ${touched}
      ) WHERE place > ${keptPerArticle})`,
    // An article that was changed while we compared keeps its null and is compared again.
    sql`UPDATE articles SET related_at = ${now} FROM json_each(${done}) d
      WHERE articles.id = d.value ->> 'id' AND articles.content_hash = d.value ->> 'contentHash'`,
  ])
}
