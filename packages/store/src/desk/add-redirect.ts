import { cacheTags } from '@broadsheet/model'
import { findOldAddress } from '../articles/find-old-address.ts'
import { auditSql } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import type { DeskRefusal } from './change-article.ts'
import type { DeskArticle } from './desk-row.ts'
import { findDeskArticle } from './find-desk-article.ts'
import { findSlugHolder } from './find-slug-holder.ts'

/**
 * A redirect to an article's slug, from another slug or from an address by its name (`oldAddressName`), which begins with
 * a slash. `by` is a token's name, `now` UTC epoch seconds.
 */
export type RedirectOrder = { from: string; to: string; by: string; now: number }

export type RedirectResult = { ok: true; article: DeskArticle; changed: boolean; staleTags: string[] } | DeskRefusal

/**
 * Redirects a slug that no article has, or an address of another form, to an article that is, or was, published; it
 * replaces an earlier redirect from there. A draft is refused: a redirect would reveal its address.
 */
export async function addRedirect(db: Database, { from, to, by, now }: RedirectOrder): Promise<RedirectResult> {
  const article = await findDeskArticle(db, to)
  if (article === null) return { ok: false, reason: 'not-found' }
  if (article.status === 'draft' || article.status === 'scheduled') return { ok: false, reason: 'wrong-state', article }
  const way = from.startsWith('/')
    ? await fromAddress(db, from, article.id, now)
    : await fromSlug(db, from, article.id, now)
  if (way === 'taken') return { ok: false, reason: 'slug-taken', slug: from }
  if (way === 'known') return { ok: true, article, changed: false, staleTags: [] }
  await runStatements(db, [
    way.statement,
    staleTagsSql(way.staleTags, now),
    auditSql({
      at: now,
      who: by,
      verb: 'redirect',
      articleId: article.id,
      revision: null,
      slug: from,
      detail: { to: article.slug },
    }),
  ])
  return { ok: true, article, changed: true, staleTags: way.staleTags }
}

type Way = { statement: SQL; staleTags: string[] } | 'taken' | 'known'

async function fromSlug(db: Database, from: string, articleId: number, now: number): Promise<Way> {
  const holder = await findSlugHolder(db, from)
  if (holder.now !== null) return 'taken'
  if (holder.once === articleId) return 'known'
  // An article that took the slug since it was looked up keeps it. `by_hand` stays as it was: an article's own old
  // address remains one, wherever it leads.
  const statement = sql`INSERT INTO slug_history (slug, article_id, led_at, by_hand)
    SELECT ${from}, ${articleId}, ${now}, 1 WHERE NOT EXISTS (SELECT 1 FROM articles WHERE slug = ${from})
    ON CONFLICT (slug) DO UPDATE SET article_id = excluded.article_id, led_at = excluded.led_at`
  return { statement, staleTags: [cacheTags.article(from)] }
}

async function fromAddress(db: Database, name: string, articleId: number, now: number): Promise<Way> {
  const before = await findOldAddress(db, { names: [name], slug: '', madeSlug: '' })
  if (before?.id === articleId) return 'known'
  const statement = sql`INSERT INTO old_addresses (name, url, article_id, led_at, by_hand)
    VALUES (${name}, '', ${articleId}, ${now}, 1)
    ON CONFLICT (name, url) DO UPDATE SET article_id = excluded.article_id, led_at = excluded.led_at`
  return { statement, staleTags: before === null ? [] : [cacheTags.article(before.slug)] }
}
