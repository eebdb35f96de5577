import { type NewArticle, articleDraftSchema, slugify } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { runStatements, type Database } from '../database.ts'
import { articleRow, countRow } from '../imports/import-rows.ts'
import { articlesSql, capturedEvidenceSql, sectionsSql, totalsSql } from '../imports/import-statements.ts'
import { planImport } from '../imports/plan-import.ts'
import { prepareDraft } from '../imports/prepare-draft.ts'
import { readArchive } from '../imports/read-archive.ts'
import { isUniqueConflict } from '../is-unique-conflict.ts'
import { deskKeyPrefix, type DeskRefusal } from './change-article.ts'
import type { DeskArticle } from './desk-row.ts'
import { findDeskArticle } from './find-desk-article.ts'

const maxTries = 5

/** A new article, who writes it, when (UTC epoch seconds), and a key that names it where the desk gave none. */
export type DraftOrder = { article: NewArticle; by: string; now: number; newKey: () => string }

export type DraftResult = { ok: true; article: DeskArticle; created: boolean } | DeskRefusal

/**
 * Begins an article: a draft, which readers see nothing of. Its slug is the one that was asked for, which must be free,
 * or made of its headline. A key that is known already answers the article that it named.
 */
export async function createDraft(db: Database, { article, by, now, newKey }: DraftOrder): Promise<DraftResult> {
  const { slug: askedSlug, key, source, ...content } = article
  const draft = v.parse(articleDraftSchema, {
    ...content,
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
  for (let tries = 1; ; tries += 1) {
    const archive = await readArchive(db, [prepared])
    const known = archive.known.get(draft.source.key)
    if (known !== undefined) return await answer(db, known.slug, false)
    if (askedSlug !== undefined && archive.takenSlugs.has(prepared.slugBase)) {
      return { ok: false, reason: 'slug-taken', slug: prepared.slugBase }
    }
    const [planned] = planImport([prepared], archive).additions
    if (planned === undefined) throw new Error('A draft under a new key was planned as no addition')
    const rows = JSON.stringify([articleRow(planned, now, 'draft')])
    const keys = JSON.stringify([draft.source.key])
    try {
      await runStatements(db, [
        sectionsSql(rows),
        articlesSql(rows),
        totalsSql(JSON.stringify([countRow(planned)])),
        capturedEvidenceSql(keys),
        sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
          SELECT ${now}, ${by}, 'create', id, revision, slug, '{}' FROM articles WHERE source_key = ${draft.source.key}`,
      ])
      return await answer(db, planned.slug, true)
    } catch (error) {
      if (tries === maxTries || !isUniqueConflict(error)) throw error
    }
  }
}

async function answer(db: Database, slug: string, created: boolean): Promise<DraftResult> {
  const article = await findDeskArticle(db, slug)
  return article === null ? { ok: false, reason: 'not-found' } : { ok: true, article, created }
}
