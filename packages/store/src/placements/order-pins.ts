import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** The pins in their new order, by slugs: the first leads. `by` is a token's name, `now` UTC epoch seconds. */
export type PinOrder = { slugs: readonly string[]; by: string; now: number }

/**
 * Changes the order of pins. A ranking shows the latest pin first, so each gets a time a second before the one above
 * it. A pin that is not named stays, and a slug without a pin is ignored.
 */
export async function orderPins(db: Database, { slugs, by, now }: PinOrder): Promise<void> {
  const order = JSON.stringify(slugs)
  const pinned = sql`SELECT placements.article_id, min(named.key) AS place
    FROM json_each(${order}) named CROSS JOIN articles ON articles.slug = named.value
    JOIN placements ON placements.article_id = articles.id AND placements.kind = 'pin'
    GROUP BY placements.article_id`
  await runStatements(db, [
    sql`UPDATE placements SET placed_at = ${now} - pinned.place FROM (${pinned}) AS pinned
      WHERE placements.article_id = pinned.article_id`,
    sql`INSERT INTO audit (at, who, verb, detail)
      SELECT ${now}, ${by}, 'order pins', json_object('slugs', json(${order}))
      WHERE EXISTS (${pinned})`,
  ])
}
