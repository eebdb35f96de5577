import { cacheTags } from '@broadsheet/model'
import { auditSql } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import type { DeskRefusal } from './change-article.ts'
import type { DeskArticle } from './desk-row.ts'
import { findDeskArticle } from './find-desk-article.ts'
import { findSlugHolder } from './find-slug-holder.ts'

/** A redirect from one slug to another. `by` is a token's name, `now` UTC epoch seconds. */
export type RedirectOrder = { from: string; to: string; by: string; now: number }

export type RedirectResult = { ok: true; article: DeskArticle; changed: boolean; staleTags: string[] } | DeskRefusal

/**
 * Redirects a slug that no article has to an article that is, or was, published; it replaces an earlier redirect of that
 * slug. A draft is refused: a redirect would reveal its address.
 */
export async function addRedirect(db: Database, { from, to, by, now }: RedirectOrder): Promise<RedirectResult> {
  const article = await findDeskArticle(db, to)
  if (article === null) return { ok: false, reason: 'not-found' }
  if (article.status === 'draft' || article.status === 'scheduled') return { ok: false, reason: 'wrong-state', article }
  const holder = await findSlugHolder(db, from)
  if (holder.now !== null) return { ok: false, reason: 'slug-taken', slug: from }
  if (holder.once === article.id) return { ok: true, article, changed: false, staleTags: [] }
  const staleTags = [cacheTags.article(from)]
  await runStatements(db, [
    // An article that took the slug since it was looked up keeps it. `by_hand` stays as it was: an article's own old
    // address remains one, wherever it leads.
    sql`INSERT INTO slug_history (slug, article_id, led_at, by_hand)
      SELECT ${from}, ${article.id}, ${now}, 1 WHERE NOT EXISTS (SELECT 1 FROM articles WHERE slug = ${from})
      ON CONFLICT (slug) DO UPDATE SET article_id = excluded.article_id, led_at = excluded.led_at`,
    staleTagsSql(staleTags, now),
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
  return { ok: true, article, changed: true, staleTags }
}
