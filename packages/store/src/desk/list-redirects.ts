import type { Section } from '@broadsheet/model'
import { sql, type SQL } from 'drizzle-orm'
import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'

const rowSchema = v.object({
  from: v.string(),
  to: v.string(),
  sectionSlug: v.string(),
  sectionName: v.string(),
  ledAt: v.nullable(v.number()),
  byHand: v.number(),
})

/**
 * A slug and the article that it leads to: `slug` and `section` are that one's of now. `ledAt` is since when, in UTC
 * epoch seconds, null where that was never noted. `byHand` tells what an editor has led there, and can take back, from
 * an article's own old address.
 */
export type Redirect = { from: string; slug: string; section: Section; ledAt: number | null; byHand: boolean }

/**
 * Which ones are asked for: those to the article that has or had a slug, those whose own slug begins so, those behind
 * one; null leaves it open.
 */
export type RedirectListOptions = {
  article: string | null
  prefix: string | null
  after: string | null
  limit: number
}

/** What leads where, by the slugs that lead; `next` is the `after` of the page that follows. */
export async function listRedirects(
  db: Database,
  options: RedirectListOptions,
): Promise<{ redirects: Redirect[]; next: string | null }> {
  const { limit } = options
  // A cross join, which SQLite never turns around: each row that the index gives is one of the page.
  const [rows] = await runStatements(db, [
    sql`SELECT led.slug AS "from", articles.slug AS "to", section_slug AS "sectionSlug", section_name AS "sectionName",
        led_at AS "ledAt", by_hand AS "byHand"
      FROM slug_history led CROSS JOIN articles ON articles.id = led.article_id
      WHERE ${sql.join(conditionsOf(options), sql` AND `)} ORDER BY led.slug LIMIT ${limit + 1}`,
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

function conditionsOf({ article, prefix, after }: RedirectListOptions): SQL[] {
  return [
    sql`led.slug > ${after ?? ''}`,
    // Bytes in order, as the index has them: the last sign of all stands behind whatever begins so.
    ...(prefix === null ? [] : [sql`led.slug >= ${prefix} AND led.slug < ${`${prefix}\u{10ffff}`}`]),
    ...(article === null
      ? []
      : [
          sql`led.article_id = coalesce((SELECT id FROM articles WHERE slug = ${article}),
            (SELECT article_id FROM slug_history WHERE slug = ${article}))`,
        ]),
  ]
}
