import type { BackupFacts } from '@broadsheet/model'
import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { sourcesSql } from '../sources/list-sources.ts'
import { readSources } from '../sources/source-row.ts'

const rowsSchema = v.tuple([v.object({ id: v.number() })])

/** The facts that a backup begins with: the last article's id, and the feeds that the paper follows. */
export async function findBackupFacts(db: Database): Promise<Pick<BackupFacts, 'lastArticle' | 'feeds'>> {
  const [last, feeds] = await runStatements(db, [sql`SELECT coalesce(max(id), 0) AS id FROM articles`, sourcesSql])
  return {
    lastArticle: v.parse(rowsSchema, last)[0].id,
    feeds: readSources(feeds).map(({ url, section, pausedAt, copyImages }) => ({
      url,
      section,
      ...(copyImages && { copyImages }),
      paused: pausedAt !== null,
    })),
  }
}
