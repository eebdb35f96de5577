import { cacheTags } from '@broadsheet/model'
import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'

export type RemovalResult = { ok: true; staleTags: string[] } | { ok: false; reason: 'own-address' }

/** The redirect from a slug, or from the name of an address. `by` is a token's name, `now` UTC epoch seconds. */
type Removal = { from: string; by: string; now: number }

// The slug whose answers show a redirect: that which redirects, or that of the article which another address leads to.
const kinds = {
  slug: { table: sql`slug_history`, column: sql`slug`, shownAt: sql`slug_history.slug` },
  address: { table: sql`old_addresses`, column: sql`name`, shownAt: sql`articles.slug` },
}

const foundSchema = v.array(v.object({ slug: v.string(), byHand: v.number() }))

/**
 * Removes a redirect that an editor made; nothing happens where there is none. An article's own old address is refused:
 * readers know it, and it redirects for ever.
 */
export async function removeRedirect(db: Database, { from, by, now }: Removal): Promise<RemovalResult> {
  const { table, column, shownAt } = from.startsWith('/') ? kinds.address : kinds.slug
  const isFrom = sql`${column} = ${from}`
  const [before] = await runStatements(db, [
    sql`SELECT ${shownAt} AS slug, by_hand AS "byHand" FROM ${table} JOIN articles ON articles.id = article_id
      WHERE ${table}.${isFrom} ORDER BY by_hand DESC`,
  ])
  const [redirect] = v.parse(foundSchema, before)
  if (redirect === undefined) return { ok: true, staleTags: [] }
  if (redirect.byHand === 0) return { ok: false, reason: 'own-address' }
  const tag = cacheTags.article(redirect.slug)
  await runStatements(db, removalSql(table, isFrom, { tag, from, by, now }))
  return { ok: true, staleTags: [tag] }
}

function removalSql(table: SQL, isFrom: SQL, { tag, from, by, now }: Removal & { tag: string }): SQL[] {
  const isRemovable = sql`${isFrom} AND by_hand`
  return [
    sql`INSERT INTO stale_tags (tag, changed_at) SELECT ${tag}, ${now} FROM ${table} WHERE ${isRemovable}
      ON CONFLICT (tag) DO UPDATE SET changed_at = excluded.changed_at`,
    sql`INSERT INTO audit (at, who, verb, article_id, slug, detail)
      SELECT ${now}, ${by}, 'redirect', article_id, ${from}, '{"to":null}' FROM ${table} WHERE ${isRemovable}`,
    sql`DELETE FROM ${table} WHERE ${isRemovable}`,
  ]
}
