import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** Returns the number of articles in the search index, which has the published ones. It reads one row. */
export async function countIndexed(db: Database): Promise<number> {
  // FTS5's own record of its size begins with this number: https://sqlite.org/src/file?name=ext/fts5/fts5_index.c
  const [rows] = await runStatements(db, [sql<{ block: number[] }>`SELECT block FROM search_data WHERE id = 1`])
  return readVarint(rows[0]?.block ?? [])
}

/** Reads the integer that bytes begin with: seven bits a byte, the highest first; the eighth says that more follow. */
function readVarint(bytes: readonly number[]): number {
  const last = bytes.findIndex((byte) => byte < 0x80)
  return bytes.slice(0, last + 1).reduce((value, byte) => value * 0x80 + (byte & 0x7f), 0)
}
