import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** The ids of the article that has a slug now and of the one that it redirects to; null where there is none. */
export type SlugHolder = { now: number | null; once: number | null }

const rowsSchema = v.tuple([v.object({ now: v.nullable(v.number()), once: v.nullable(v.number()) })])

/** Finds the articles that a slug belongs or redirects to, in one round trip. */
export async function findSlugHolder(db: Database, slug: string): Promise<SlugHolder> {
  const [rows] = await runStatements(db, [
    sql`SELECT (SELECT id FROM articles WHERE slug = ${slug}) AS now,
      (SELECT article_id FROM slug_history WHERE slug = ${slug}) AS once`,
  ])
  return v.parse(rowsSchema, rows)[0]
}
