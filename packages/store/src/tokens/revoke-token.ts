import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** Revokes a token from `now` (UTC epoch seconds) on. A revoked or unknown token changes nothing. */
export async function revokeToken(
  db: Database,
  { id, by, now }: { id: number; by: string; now: number },
): Promise<void> {
  await runStatements(db, [
    sql`INSERT INTO audit (at, who, verb, detail)
      SELECT ${now}, ${by}, 'revoke token', json_object('name', name, 'scope', scope)
      FROM tokens WHERE id = ${id} AND revoked_at IS NULL`,
    sql`UPDATE tokens SET revoked_at = ${now} WHERE id = ${id} AND revoked_at IS NULL`,
  ])
}
