import type { Section } from '@broadsheet/model'
import * as v from 'valibot'
import { idOfSlug } from '../articles/id-of-slug.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'

const rowSchema = v.object({
  from: v.string(),
  to: v.string(),
  sectionSlug: v.string(),
  sectionName: v.string(),
  ledAt: v.nullable(v.number()),
  byHand: v.number(),
})

/**
 * A slug, or the name of another address, and the article that it leads to, by its present `slug` and `section`. `ledAt` is since when, in UTC epoch
 * seconds, null where that was never noted. `byHand` is true for a redirect that an editor made and can remove, false for
 * an article's own old address.
 */
export type Redirect = { from: string; slug: string; section: Section; ledAt: number | null; byHand: boolean }

/**
 * Filters: redirects to the article that has or had a slug, those whose `from` begins with a prefix, those after
 * one; null leaves a filter out.
 */
export type RedirectListOptions = {
  article: string | null
  prefix: string | null
  after: string | null
  limit: number
}

/** Redirects in the order of `from`, addresses first: they begin with a slash; `next` is the `after` of the next page. */
export async function listRedirects(
  db: Database,
  options: RedirectListOptions,
): Promise<{ redirects: Redirect[]; next: string | null }> {
  const { limit } = options
  // SQLite never reorders a cross join: each row that the index gives is one of the page.
  const [rows] = await runStatements(db, [
    sql`${redirectsFrom(sql`old_addresses`, sql`name`, options)}
      UNION ALL ${redirectsFrom(sql`slug_history`, sql`slug`, options)} ORDER BY "from" LIMIT ${limit + 1}`,
  ])
  const redirects = v.parse(v.array(rowSchema), rows).map(({ to, sectionSlug, sectionName, byHand, ...row }) => ({
    ...row,
    slug: to,
    section: { slug: sectionSlug, name: sectionName },
    byHand: byHand === 1,
  }))
  const page = redirects.slice(0, limit)
  return { redirects: page, next: redirects.length > limit ? (page.at(-1)?.from ?? null) : null }
}

function redirectsFrom(table: SQL, column: SQL, { article, prefix, after }: RedirectListOptions): SQL {
  const from = sql`led.${column}`
  const conditions = [
    sql`${from} > ${after ?? ''}`,
    // The index is in the order of bytes: the last character of all comes after everything with the prefix.
    ...(prefix === null ? [] : [sql`${from} >= ${prefix} AND ${from} < ${`${prefix}\u{10ffff}`}`]),
    ...(article === null ? [] : [sql`led.article_id = ${idOfSlug(article)}`]),
  ]
  return sql`SELECT ${from} AS "from", articles.slug AS "to", section_slug AS "sectionSlug",
      section_name AS "sectionName", led_at AS "ledAt", by_hand AS "byHand"
    FROM ${table} led CROSS JOIN articles ON articles.id = led.article_id WHERE ${sql.join(conditions, sql` AND `)}`
}
