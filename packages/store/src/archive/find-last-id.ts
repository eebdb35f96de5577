import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { runStatements, type Database } from '../database.ts'

const rowsSchema = v.tuple([v.object({ id: v.number() })])

/** The highest id of an article, 0 without any: how far an export is when it has come to one. */
export async function findLastId(db: Database): Promise<number> {
  const [rows] = await runStatements(db, [sql`SELECT coalesce(max(id), 0) AS id FROM articles`])
  return v.parse(rowsSchema, rows)[0].id
}
