import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

const usedSchema = v.array(v.object({ tokenId: v.number() }))

/**
 * Uses up a link, and returns the id of its token. Null if the link is used, unknown or expired at `now` (UTC epoch
 * seconds). Of two simultaneous uses, one gets the token.
 */
export async function useSignInLink(
  db: Database,
  { hash, now }: { hash: string; now: number },
): Promise<number | null> {
  const [rows] = await runStatements(db, [
    sql`DELETE FROM sign_in_links WHERE hash = ${hash} AND until > ${now} RETURNING token_id AS tokenId`,
  ])
  return v.parse(usedSchema, rows)[0]?.tokenId ?? null
}
