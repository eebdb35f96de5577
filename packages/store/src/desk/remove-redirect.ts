import { cacheTags } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

export type RemovalResult = { ok: true; staleTags: string[] } | { ok: false; reason: 'own-address' }

/**
 * Removes a redirect; nothing happens where there is none. An article's own old address is refused: readers know it, and
 * it redirects for ever. `by` is a token's name, `now` UTC epoch seconds.
 */
export async function removeRedirect(
  db: Database,
  { from, by, now }: { from: string; by: string; now: number },
): Promise<RemovalResult> {
  const tag = cacheTags.article(from)
  const isRemovable = sql`slug = ${from} AND by_hand`
  const [, , removed, left] = await runStatements(db, [
    sql`INSERT INTO stale_tags (tag, changed_at) SELECT ${tag}, ${now} FROM slug_history WHERE ${isRemovable}
      ON CONFLICT (tag) DO UPDATE SET changed_at = excluded.changed_at`,
    sql`INSERT INTO audit (at, who, verb, article_id, slug, detail)
      SELECT ${now}, ${by}, 'redirect', article_id, slug, '{"to":null}' FROM slug_history WHERE ${isRemovable}`,
    sql`DELETE FROM slug_history WHERE ${isRemovable} RETURNING slug`,
    sql`SELECT slug FROM slug_history WHERE slug = ${from}`,
  ])
  if (left.length > 0) return { ok: false, reason: 'own-address' }
  return { ok: true, staleTags: removed.length > 0 ? [tag] : [] }
}
