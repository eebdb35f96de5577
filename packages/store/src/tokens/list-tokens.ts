import type { DeskScope } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

// More tokens than a newsroom ever creates.
const maxTokens = 500

/** A token as it is shown, without its hash. Times are UTC epoch seconds; `lastUsedAt` is true to the hour. */
export type ListedToken = {
  id: number
  name: string
  scope: DeskScope
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** All tokens, newest first, with the revoked ones. */
export async function listTokens(db: Database): Promise<ListedToken[]> {
  const [tokens] = await runStatements(db, [
    sql<ListedToken>`SELECT id, name, scope, created_at AS "createdAt", last_used_at AS "lastUsedAt",
      revoked_at AS "revokedAt" FROM tokens ORDER BY id DESC LIMIT ${maxTokens}`,
  ])
  return tokens
}
