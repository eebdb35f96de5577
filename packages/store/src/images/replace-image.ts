import { mapImages, storedImageName } from '@broadsheet/model'
import type { ByWhom } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import { tagsOfWrites } from '../cache/tags-of-writes.ts'
import { jsonBatches } from '../d1/json-batches.ts'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { isImported } from '../desk/change-article.ts'
import { deskColumns, toDeskArticle, type DeskArticle, type DeskRow } from '../desk/desk-row.ts'
import { draftOf } from '../desk/draft-of.ts'
import { articleRow } from '../imports/import-rows.ts'
import { articlesSql, capturedEvidenceSql, sectionsSql } from '../imports/import-statements.ts'
import { prepareDraft } from '../imports/prepare-draft.ts'

/** The image that stands for another from now on: its address and its size in pixels. */
export type Replacement = { name: string; url: string; width: number; height: number }

export type ReplaceResult = { ok: true; slugs: string[]; staleTags: string[] } | { ok: false; reason: 'too-many-uses' }

// In one transaction, whose bodies have to be in a Worker's memory at once.
const mostUses = 200

/**
 * Shows another image wherever an image is shown, as a poster of a film, too: in the bodies of articles in every state, each with a new revision and
 * a line of the audit log, as one transaction. What an editor wrote of the old image is written of the new one, where that
 * has no words yet.
 */
export async function replaceImage(
  db: Database,
  old: string,
  replacement: Replacement,
  { by, now }: ByWhom,
): Promise<ReplaceResult> {
  return await retryOnConflict(async () => {
    const [rows] = await runStatements(db, [
      sql<DeskRow>`
        SELECT ${deskColumns}
        FROM article_images CROSS JOIN articles article ON article.id = article_images.article_id
        WHERE article_images.name = ${old} ORDER BY article_images.article_id LIMIT ${mostUses + 1}`,
    ])
    if (rows.length > mostUses) return { ok: false, reason: 'too-many-uses' }
    const articles = rows.map(toDeskArticle)
    const staleTags = tagsOfWrites(articles.filter(({ status }) => status === 'published').map(placesOf))
    await runStatements(db, [
      ...(await articleStatements(articles, { old, replacement, by, now })),
      wordsSql(old, replacement.name),
      staleTagsSql(staleTags, now),
    ])
    return { ok: true, slugs: articles.map(({ slug }) => slug), staleTags }
  })
}

function placesOf({ slug, section, publishedAt }: DeskArticle) {
  const place = { sectionSlug: section.slug, publishedAt }
  return { slugs: [slug], before: place, after: place }
}

async function articleStatements(
  articles: readonly DeskArticle[],
  { old, replacement, by, now }: { old: string; replacement: Replacement } & ByWhom,
): Promise<SQL[]> {
  if (articles.length === 0) return []
  const rows = []
  const states = []
  const { url, width, height } = replacement
  for (const article of articles) {
    const { id, slug, status, source, capturedHash, contentHash, sourceHash, revision } = article
    const body = mapImages(article.body, (shown) =>
      storedImageName(shown.url) === old ? { url, width, height } : null,
    )
    const prepared = { ...(await prepareDraft(draftOf(article, { body }))), capturedHash }
    rows.push(articleRow({ prepared, sourceKey: source.key, slug, edited: status === 'published' }, now))
    // An import of the same source finds what it brought, and leaves the edit alone.
    const hash = isImported(article) ? (sourceHash ?? contentHash) : null
    states.push({ id, slug, revision: revision + 1, sourceHash: hash })
  }
  const texts = jsonBatches(rows)
  const changed = JSON.stringify(states)
  const detail = JSON.stringify({ from: old, to: replacement.name })
  return [
    ...texts.map(sectionsSql),
    ...texts.map(articlesSql),
    capturedEvidenceSql(JSON.stringify(articles.map(({ source }) => source.key))),
    sql`UPDATE articles SET revision = state.value ->> 'revision', source_hash = state.value ->> 'sourceHash'
      FROM json_each(${changed}) state WHERE articles.id = state.value ->> 'id'`,
    // Revisions are unique in the log: if another write came first, all of this is rolled back.
    sql`INSERT INTO audit (at, who, verb, article_id, revision, slug, detail)
      SELECT ${now}, ${by}, 'replace image', value ->> 'id', value ->> 'revision', value ->> 'slug', ${detail}
      FROM json_each(${changed})`,
  ]
}

function wordsSql(old: string, name: string): SQL {
  return sql`UPDATE images SET alt = coalesce(images.alt, old.alt), caption = coalesce(images.caption, old.caption),
      credit = coalesce(images.credit, old.credit), licence = coalesce(images.licence, old.licence)
    FROM images old WHERE images.name = ${name} AND old.name = ${old}`
}
