import type { TokenOrder } from '@broadsheet/model'
import * as v from 'valibot'
import { auditSql } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { isUniqueConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

const idSchema = v.tuple([v.object({ id: v.number() })])

/** A new token: `hash` is the SHA-256 of its value in hexadecimal. `now` is UTC epoch seconds. */
export type NewToken = TokenOrder & { hash: string; by: string; now: number }

/** Stores a new token. A name that a valid token has is refused, because the audit log identifies editors by it. */
export async function createToken(
  db: Database,
  { name, scope, hash, by, now }: NewToken,
): Promise<{ ok: true; id: number } | { ok: false; reason: 'name-taken' }> {
  try {
    const [rows] = await runStatements(db, [
      sql`INSERT INTO tokens (name, scope, hash, created_at) VALUES (${name}, ${scope}, ${hash}, ${now}) RETURNING id`,
      auditSql({
        at: now,
        who: by,
        verb: 'create token',
        detail: { name, scope },
      }),
    ])
    return { ok: true, id: v.parse(idSchema, rows)[0].id }
  } catch (error) {
    if (isUniqueConflict(error)) return { ok: false, reason: 'name-taken' }
    throw error
  }
}
