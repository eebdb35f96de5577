import { articleDraftSchema, slugify, type NewArticle } from '@broadsheet/model'
import * as v from 'valibot'
import type { ByWhom } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { findKnownArticles } from '../imports/find-known-articles.ts'
import { articleRow, countRow } from '../imports/import-rows.ts'
import { articlesSql, capturedEvidenceSql, listsSql, sectionsSql, totalsSql } from '../imports/import-statements.ts'
import { planImport, type PlannedArticle } from '../imports/plan-import.ts'
import { prepareDraft } from '../imports/prepare-draft.ts'
import { deskKeyPrefix, type DeskRefusal } from './change-article.ts'
import type { DeskArticle } from './desk-row.ts'
import { findDeskArticle } from './find-desk-article.ts'

/** A new article, the editor's token, the time in UTC epoch seconds, and a key for an article without one. */
export type DraftOrder = { article: NewArticle; by: string; now: number; newKey: () => string }

export type DraftResult = { ok: true; article: DeskArticle; created: boolean } | DeskRefusal

/**
 * Creates a draft, which readers cannot see. Its slug is the requested one, which must be free, or is made from its
 * headline. For a known key, it returns the article that has it.
 */
export async function createDraft(db: Database, { article, by, now, newKey }: DraftOrder): Promise<DraftResult> {
  const { slug: askedSlug, key, source, lang, ...content } = article
  const draft = v.parse(articleDraftSchema, {
    ...content,
    lang: lang ?? undefined,
    publishedAt: now,
    source: {
      label: null,
      url: null,
      ...source,
      key: deskKeyPrefix + (key ?? newKey()),
      file: null,
      brand: null,
      disclaimer: null,
    },
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
  })
  const derived = await prepareDraft(draft)
  const prepared = { ...derived, slugBase: askedSlug === undefined ? derived.slugBase : slugify(askedSlug) }
  return await retryOnConflict(async (conflicts) => {
    const found = await findKnownArticles(db, [prepared])
    const known = found.known.get(draft.source.key)
    if (known !== undefined) return await answer(db, known.slug, false)
    if (askedSlug !== undefined && found.takenSlugs.has(prepared.slugBase)) {
      return { ok: false, reason: 'slug-taken', slug: prepared.slugBase }
    }
    const [planned] = planImport([prepared], found, conflicts).additions
    if (planned === undefined) throw new Error('A draft under a new key was planned as no addition')
    await runStatements(db, createStatements(planned, { by, now }))
    return await answer(db, planned.slug, true)
  })
}

function createStatements(planned: PlannedArticle, { by, now }: ByWhom): SQL[] {
  const { sourceKey } = planned
  const keys = JSON.stringify([sourceKey])
  const rows = JSON.stringify([articleRow(planned, now, 'draft')])
  return [
    sectionsSql(rows),
    articlesSql(rows),
    totalsSql(JSON.stringify([countRow(planned)])),
    capturedEvidenceSql(keys),
    listsSql(keys),
    sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
      SELECT ${now}, ${by}, 'create', id, revision, slug, '{}' FROM articles WHERE source_key = ${sourceKey}`,
  ]
}

async function answer(db: Database, slug: string, created: boolean): Promise<DraftResult> {
  const article = await findDeskArticle(db, slug)
  return article === null ? { ok: false, reason: 'not-found' } : { ok: true, article, created }
}
