import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import type { DueCopy } from './list-due-copies.ts'

/**
 * Records an attempt to copy an image before it begins: if it ends the run, it is tried again at `retryAt` and does not
 * block the others for ever.
 */
export async function beginCopy(db: Database, { articleId, url }: DueCopy, retryAt: number): Promise<void> {
  await runStatements(db, [
    sql`UPDATE image_copies SET attempts = attempts + 1, due_at = ${retryAt}
      WHERE article_id = ${articleId} AND url = ${url}`,
  ])
}

/** Puts images off until `dueAt`, without an attempt: the paper can store none. */
export async function putOffCopies(db: Database, copies: readonly DueCopy[], dueAt: number): Promise<void> {
  await runStatements(db, [
    sql`UPDATE image_copies SET due_at = ${dueAt} FROM json_each(${JSON.stringify(copies)}) copy
      WHERE article_id = copy.value ->> 'articleId' AND url = copy.value ->> 'url'`,
  ])
}
