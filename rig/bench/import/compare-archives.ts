import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

// All that an article leaves behind, in an order that doesn't depend on when a row came.
const tables = [
  'articles ORDER BY id',
  'sections ORDER BY slug',
  'slug_history ORDER BY slug',
  'old_addresses ORDER BY name, url',
  'captured_headlines ORDER BY article_id, list, position',
  'related ORDER BY article_id, other_id',
  'activity_hours ORDER BY article_id, hour',
  'article_totals ORDER BY article_id',
]

/** How many articles an archive holds. SQLite in WAL mode lets others read what is committed. */
export function countArticles(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true })
  const row = db.prepare('SELECT count(*) AS articles FROM articles').get()
  db.close()
  return Number(row?.['articles'])
}

/** Whether two archives hold the same articles, with all that belongs to them. */
export function isSameArchive(one: string, other: string): boolean {
  return printOf(one) === printOf(other)
}

function printOf(file: string): string {
  const hash = createHash('sha256')
  const db = new DatabaseSync(file, { readOnly: true })
  for (const table of tables) {
    for (const row of db.prepare(`SELECT * FROM ${table}`).iterate()) hash.update(JSON.stringify(row))
  }
  db.close()
  return hash.digest('hex')
}
