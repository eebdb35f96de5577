import { auditSql } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import { tagsOfWrites, type Place } from '../cache/tags-of-writes.ts'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { articleRow } from '../imports/import-rows.ts'
import { articlesSql, capturedEvidenceSql, sectionsSql } from '../imports/import-statements.ts'
import { prepareDraft, type PreparedDraft } from '../imports/prepare-draft.ts'
import { deskColumns, toDeskArticle, type DeskArticle, type DeskRow } from './desk-row.ts'
import { draftOf, type ContentChanges } from './draft-of.ts'
import { findDeskArticle } from './find-desk-article.ts'

/** The beginning of the source keys of articles that were created at the desk. */
export const deskKeyPrefix = 'desk:'

/** An article by its slug, the editor's name (a token's), and the time in UTC epoch seconds. */
export type DeskOrder = { slug: string; by: string; now: number }

/** An article as an editor saw it. */
export type SeenRevision = { id: number; revision: number }

/** The columns of an article that a verb sets beside its contents. */
type ArticleState = Partial<{
  slug: string
  status: 'draft' | 'published' | 'withdrawn'
  scheduled_at: number | null
  correction: string | null
  corrected_at: number | null
  without_image: boolean
}>

/** The change of a verb to an article; `null` if it is done already. */
export type Decision = { ok: true; change: Change | null } | DeskRefusal

type Change = {
  content?: ContentChanges
  state?: ArticleState
  /** More statements of the same transaction, after the article's own row. */
  statements?: SQL[]
  /** Tags of answers that show the article beside its own pages and the lists of its section and day. */
  alsoStale?: readonly string[]
  /** For the audit log. */
  detail?: Record<string, unknown>
  /** Whether it is no edit that readers should be told of. */
  isSilent?: boolean
}

/** Why a verb does nothing; with `stale-revision` comes the article as it is now. */
export type DeskRefusal =
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'stale-revision'; article: DeskArticle }
  | { ok: false; reason: 'wrong-state'; article: DeskArticle }
  | { ok: false; reason: 'slug-taken'; slug: string }

/** The article after a verb, whether anything changed, and the tags of cached answers that are stale now. */
export type DeskResult = { ok: true; article: DeskArticle; changed: boolean; staleTags: string[] } | DeskRefusal

/**
 * Runs a verb: reads the article, lets the verb decide, and writes the change with the audit log and the stale tags in
 * one transaction. No revision can be made twice: if another write came first, the verb decides again about the new
 * article. With `seen`, only these revisions may be changed. On another revision, a change that is already there
 * succeeds: a client may repeat a request whose answer was lost (RFC 9110, 13.1.1).
 */
export async function changeArticle(
  db: Database,
  verb: string,
  { slug, by, now, seen = null }: DeskOrder & { seen?: readonly SeenRevision[] | null },
  decide: (article: DeskArticle) => Decision | Promise<Decision>,
): Promise<DeskResult> {
  return await retryOnConflict(async () => {
    const article = await findDeskArticle(db, slug)
    if (article === null) return { ok: false, reason: 'not-found' }
    const decision = await decide(article)
    if (decision.ok && decision.change === null) return { ok: true, article, changed: false, staleTags: [] }
    if (seen !== null && !seen.some(({ id, revision }) => id === article.id && revision === article.revision)) {
      return { ok: false, reason: 'stale-revision', article }
    }
    if (!decision.ok) return decision
    return await write(db, article, { verb, by, now, ...decision.change })
  })
}

type Writing = Change & { verb: string; by: string; now: number }

async function write(db: Database, article: DeskArticle, writing: Writing): Promise<DeskResult> {
  const { verb, by, now, content, state = {}, statements = [], alsoStale = [], detail = {}, isSilent = false } = writing
  const prepared = content === undefined ? null : await prepareDraft(draftOf(article, content))
  const revision = article.revision + 1
  const status = state.status ?? storedStatus(article)
  const isEdited = prepared !== null && prepared.contentHash !== article.contentHash
  // Writing contents forgets the hash of the source, also where only what is in no hash has changed.
  const isOtherThanSource = prepared !== null && isImported(article) && (isEdited || article.sourceHash !== null)
  const wasSeen = article.status === 'published'
  const isNews = (isEdited && !isSilent) || state.correction !== undefined
  const modified = wasSeen && status === 'published' && isNews
  const slugs = [...new Set([article.slug, state.slug ?? article.slug])]
  const after = placeAfter(article, prepared)
  const places = { slugs, before: wasSeen ? placeOf(article) : null, after: status === 'published' ? after : null }
  const staleTags = [...tagsOfWrites([places]), ...alsoStale]
  const columns = {
    ...state,
    ...(isOtherThanSource ? { source_hash: article.sourceHash ?? article.contentHash } : {}),
    ...(modified ? { modified_at: now } : {}),
    // Preview links end with the state in which they were created, so that an old one never shows a withdrawn article.
    ...(status === storedStatus(article) ? {} : { preview_epoch: article.previewEpoch + 1 }),
    revision,
  }
  const results = await runStatements(db, [
    ...(prepared === null ? [] : contentStatements(article, prepared, now)),
    updateSql(article.id, columns),
    ...statements,
    staleTagsSql(staleTags, now),
    auditSql({ at: now, who: by, verb, articleId: article.id, revision, slug: state.slug ?? article.slug, detail }),
    sql`SELECT ${deskColumns} FROM articles article WHERE article.id = ${article.id}`,
  ])
  return { ok: true, article: toDeskArticle(onlyRow(results.at(-1))), changed: true, staleTags }
}

/** The contents as an import writes them; the state, which an import leaves alone, follows. */
function contentStatements(article: DeskArticle, prepared: PreparedDraft, now: number): SQL[] {
  const { slug, source, capturedHash } = article
  // No editor changes the captured lists: their hash stays.
  const planned = { prepared: { ...prepared, capturedHash }, sourceKey: source.key, slug, edited: false }
  const rows = JSON.stringify([articleRow(planned, now)])
  return [sectionsSql(rows), articlesSql(rows), capturedEvidenceSql(JSON.stringify([source.key]))]
}

function updateSql(id: number, columns: Record<string, string | number | boolean | null>): SQL {
  const sets = Object.entries(columns).map(([column, value]) => sql`${sql.identifier(column)} = ${value}`)
  return sql`UPDATE articles SET ${sql.join(sets, sql`, `)} WHERE id = ${id}`
}

/** Whether an article has a source that could be imported again: one that was created at the desk has none. */
export function isImported({ source }: DeskArticle): boolean {
  return !source.key.startsWith(deskKeyPrefix)
}

function storedStatus({ status }: DeskArticle): 'draft' | 'published' | 'withdrawn' {
  return status === 'scheduled' ? 'draft' : status
}

function placeOf({ section, publishedAt }: DeskArticle): Place {
  return { sectionSlug: section.slug, publishedAt }
}

function placeAfter(article: DeskArticle, prepared: PreparedDraft | null): Place {
  if (prepared === null) return placeOf(article)
  return { sectionSlug: prepared.sectionSlug, publishedAt: prepared.draft.publishedAt }
}

/** The article's row, which the last statement of the transaction selects. */
function onlyRow(rows: unknown[] | undefined): DeskRow {
  const [row] = rows ?? []
  if (row === undefined) throw new Error('The article that was just changed is not there')
  return row as DeskRow
}
