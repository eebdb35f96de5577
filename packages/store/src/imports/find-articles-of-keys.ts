import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { storedNames } from './other-scheme.ts'

/** An article by the key of its source. */
export type ArticleOfKey = {
  key: string
  slug: string
  sectionSlug: string
  status: 'draft' | 'published' | 'withdrawn'
}

/** Finds the articles with these source keys (http and https are one), by key, in one round trip. */
export async function findArticlesOfKeys(db: Database, keys: readonly string[]): Promise<Map<string, ArticleOfKey>> {
  if (keys.length === 0) return new Map()
  const [rows] = await runStatements(db, [
    sql<ArticleOfKey>`SELECT k.value ->> 'name' AS key, slug, section_slug AS sectionSlug, status
      FROM json_each(${JSON.stringify(storedNames(keys))}) k CROSS JOIN articles ON source_key = k.value ->> 'stored'
      ORDER BY source_key = k.value ->> 'name'`,
  ])
  return new Map(rows.map((row) => [row.key, row]))
}
