import { auditSql } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** A link that signs in with a token, by the SHA-256 of its secret. Times are UTC epoch seconds. */
export type NewSignInLink = { hash: string; tokenId: number; until: number; by: string; now: number }

/** Stores a link that signs in once, and forgets those that are over. */
export async function createSignInLink(db: Database, { hash, tokenId, until, by, now }: NewSignInLink): Promise<void> {
  await runStatements(db, [
    sql`DELETE FROM sign_in_links WHERE until <= ${now}`,
    sql`INSERT INTO sign_in_links (hash, token_id, until) VALUES (${hash}, ${tokenId}, ${until})`,
    auditSql({ at: now, who: by, verb: 'create sign-in link', detail: { until } }),
  ])
}
