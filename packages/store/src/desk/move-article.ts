import { sectionSlug } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { changeArticle, type Decision, type DeskOrder, type DeskResult } from './change-article.ts'
import type { DeskArticle } from './desk-row.ts'
import { findSlugHolder } from './find-slug-holder.ts'

/** The new place of an article: a section by its name, a slug as in an address; null leaves either as it is. */
export type Move = { section: string | null; newSlug: string | null }

/**
 * Moves an article to another section, another slug or both. Every address that readers knew redirects to the new one
 * for ever. A slug that another article has or had is refused, because its readers would reach the wrong story.
 */
export async function moveArticle(db: Database, order: DeskOrder & Move): Promise<DeskResult> {
  return await changeArticle(db, 'move', order, async (article) => await decide(db, article, order))
}

async function decide(
  db: Database,
  article: DeskArticle,
  { section, newSlug, now }: Move & DeskOrder,
): Promise<Decision> {
  const changesSection = section !== null && sectionSlug(section) !== article.section.slug
  const changesSlug = newSlug !== null && newSlug !== article.slug
  if (!changesSection && !changesSlug) return { ok: true, change: null }
  const from = { section: article.section.slug, slug: article.slug }
  const content = changesSection ? { content: { section } } : {}
  if (!changesSlug) return { ok: true, change: { ...content, detail: { from } } }

  const holder = await findSlugHolder(db, newSlug)
  if (holder.now !== null || (holder.once !== null && holder.once !== article.id)) {
    return { ok: false, reason: 'slug-taken', slug: newSlug }
  }
  const isKnown = article.status === 'published' || article.status === 'withdrawn'
  const statements = [
    sql`DELETE FROM slug_history WHERE slug = ${newSlug} AND article_id = ${article.id}`,
    // Readers don't know a draft's address, so it needs no redirect, which would reveal the draft.
    ...(isKnown
      ? [sql`INSERT INTO slug_history (slug, article_id, led_at) VALUES (${article.slug}, ${article.id}, ${now})`]
      : []),
  ]
  return { ok: true, change: { ...content, state: { slug: newSlug }, statements, detail: { from } } }
}
