import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { textSql } from './text-sql.ts'

/** Reads headlines and the beginnings of bodies, about 2,000 words each, by id. */
export async function readTexts(
  db: Database,
  ids: readonly number[],
): Promise<Map<number, { headline: string; text: string }>> {
  const [rows] = await runStatements(db, [
    sql<{ id: number; headline: string; text: string }>`SELECT a.id, a.headline, ${textSql('a')} AS text
      FROM json_each(${JSON.stringify(ids)}) wanted CROSS JOIN articles a ON a.id = wanted.value`,
  ])
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}
