import type { ArticleDraft } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { withOtherScheme } from './other-scheme.ts'
import type { PreparedDraft } from './prepare-draft.ts'
import { datedPattern, undatedPrefix } from './undated-key.ts'

/** A stored article, as far as an import needs to know it. */
export type KnownArticle = {
  id: number
  slug: string
  sectionSlug: string
  status: 'draft' | 'published' | 'withdrawn'
  /** Whether it is a draft for lack of a date alone, untouched by editors. */
  awaitsDate: boolean
  /** UTC epoch seconds. */
  publishedAt: number
  sourceKey: string
  /** The hash of its source as last imported, even if an editor has changed the article since. */
  contentHash: string
  /** The hash of its contents as they are. */
  currentHash: string
  capturedHash: string
  source: Omit<ArticleDraft['source'], 'key'>
}

/** Which article each draft of a batch is, by source key, and the slugs that are taken. */
export type BatchLookup = { known: Map<string, KnownArticle>; takenSlugs: Set<string> }

type KnownRow = Omit<KnownArticle, 'source' | 'awaitsDate'> & {
  draftKey: string
  surety: number
  awaitsDate: 0 | 1
  source: string
}

// The last change of an article that no editor has touched since is that of the import.
const awaitsDate = sql`status = 'draft' AND scheduled_at IS NULL AND source_hash LIKE 'undated:%' AND 'import' = (
  SELECT verb FROM audit WHERE audit.article_id = articles.id AND audit.revision = articles.revision)`

const knownColumns = sql`articles.id AS id, slug, section_slug AS sectionSlug, status,
  published_at AS publishedAt, ${awaitsDate} AS awaitsDate,
  source_key AS sourceKey, coalesce(source_hash, content_hash) AS contentHash, content_hash AS currentHash,
  captured_hash AS capturedHash, json_object('file', source_file, 'label', source_label, 'brand', source_brand,
    'disclaimer', source_disclaimer, 'url', source_url) AS source`

// The keys of entries of feeds, wires and exports, or their addresses where they have no other name.
const isOneOfMany = /^(?:guid|url|feed|wxr|ninjs):|^https?:/u

/**
 * Finds the stored articles of a whole batch in one round trip. A draft is a known article when their source keys are the
 * same, but for http and https, or when both the file and the time of publication are, as with an edited headline in the
 * same file. This does not hold for files of many articles: a feed's entries often have one date. Of sources that are
 * known by their time and headline, one that had no date before, or has none now, is known by its file and headline.
 */
export async function findKnownArticles(db: Database, drafts: readonly PreparedDraft[]): Promise<BatchLookup> {
  const names = drafts.map(({ draft: { source, publishedAt }, sourceHash }) => ({
    key: source.key,
    otherKey: withOtherScheme(source.key),
    file: isOneOfMany.test(source.key) ? null : source.file,
    publishedAt: sourceHash === null ? publishedAt : null,
    undatedPrefix: undatedPrefix(source.key),
    datedPattern: datedPattern(source.key),
  }))
  const identities = JSON.stringify(names)
  const slugBases = JSON.stringify([...new Set(drafts.map((draft) => draft.slugBase))])
  const [knownRows, slugRows] = await runStatements(db, [
    sql<KnownRow>`
      SELECT * FROM (
        SELECT d.value ->> 'key' AS draftKey, 2 AS surety, ${knownColumns}
        FROM json_each(${identities}) d JOIN articles ON source_key = d.value ->> 'key'
        UNION ALL
        SELECT d.value ->> 'key', 1, ${knownColumns}
        FROM json_each(${identities}) d JOIN articles ON source_key = d.value ->> 'otherKey'
        UNION ALL
        SELECT d.value ->> 'key', 0, ${knownColumns}
        FROM json_each(${identities}) d
        JOIN articles ON source_file = d.value ->> 'file' AND published_at = d.value ->> 'publishedAt'
        ${names.some((each) => each.undatedPrefix !== null) ? undatedBefore(identities) : sql``}
        ${names.some((each) => each.datedPattern !== null) ? datedBefore(identities) : sql``}
      ) ORDER BY surety, id DESC`,
    // '.' follows '-': the range holds the slug itself and every numbered one. CROSS JOIN keeps SQLite from reading
    // every slug there is to find these.
    sql<{ slug: string }>`
      SELECT slug FROM json_each(${slugBases}) b CROSS JOIN articles ON slug >= b.value AND slug < b.value || '.'
      UNION
      SELECT slug FROM json_each(${slugBases}) b CROSS JOIN slug_history ON slug >= b.value AND slug < b.value || '.'`,
  ])
  // The order lets the surer match, by key and then the older article, replace the others.
  return {
    known: new Map(knownRows.map(({ draftKey, surety: _surety, ...row }) => [draftKey, toKnownArticle(row)])),
    takenSlugs: new Set(slugRows.map((row) => row.slug)),
  }
}

/** The articles of drafts without an address whose files had no date before. */
function undatedBefore(identities: string): SQL {
  return sql`UNION ALL
    SELECT d.value ->> 'key', 1, ${knownColumns}
    FROM json_each(${identities}) d
    CROSS JOIN articles ON source_key > d.value ->> 'undatedPrefix'
      AND source_key < (d.value ->> 'undatedPrefix') || 'g' AND source_file = d.value ->> 'file'`
}

/** The articles of drafts without an address and a date whose files had one before. */
function datedBefore(identities: string): SQL {
  return sql`UNION ALL
    SELECT d.value ->> 'key', 1, ${knownColumns}
    FROM json_each(${identities}) d
    CROSS JOIN articles ON source_file = d.value ->> 'file' AND source_key LIKE d.value ->> 'datedPattern'
    WHERE d.value ->> 'datedPattern' IS NOT NULL`
}

function toKnownArticle(row: Omit<KnownRow, 'draftKey' | 'surety'>): KnownArticle {
  // The query has made this text of the columns.
  return { ...row, awaitsDate: row.awaitsDate === 1, source: JSON.parse(row.source) as KnownArticle['source'] }
}
