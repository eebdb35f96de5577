import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

const perArticle = 10

export type StoredRelated = { articleId: number; otherId: number; score: number; language: string | null }

/** Reads the ten best published articles that are stored as related to each article, in one statement. */
export async function readRelatedOf(db: Database, ids: readonly number[]): Promise<StoredRelated[]> {
  const [rows] = await runStatements(db, [
    sql<StoredRelated>`SELECT wanted.value AS articleId, a.id AS otherId, r.value ->> 1 AS score, a.language
      FROM json_each(${JSON.stringify(ids)}) wanted, json_each((
        SELECT json_group_array(json_array(other_id, score)) FROM (
          SELECT other_id, score FROM related WHERE article_id = wanted.value
          ORDER BY score DESC, other_id DESC LIMIT ${perArticle}
        )
      )) r
      CROSS JOIN articles a ON a.id = r.value ->> 0 AND a.status = 'published' AND a.duplicate_of IS NULL`,
  ])
  return rows
}
