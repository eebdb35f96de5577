import type { ArticleDraft } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { withOtherScheme } from './other-scheme.ts'
import type { PreparedDraft } from './prepare-draft.ts'

/** A stored article, as far as an import needs to know it. */
export type KnownArticle = {
  id: number
  slug: string
  sectionSlug: string
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

type KnownRow = Omit<KnownArticle, 'source'> & { draftKey: string; surety: number; source: string }

const knownColumns = sql`articles.id AS id, slug, section_slug AS sectionSlug, published_at AS publishedAt,
  source_key AS sourceKey, coalesce(source_hash, content_hash) AS contentHash, content_hash AS currentHash,
  captured_hash AS capturedHash, json_object('file', source_file, 'label', source_label, 'brand', source_brand,
    'disclaimer', source_disclaimer, 'url', source_url) AS source`

// The keys of entries of feeds, wires and exports, or their addresses where they have no other name.
const isOneOfMany = /^(?:guid|url|feed|wxr|ninjs):|^https?:/u

/**
 * Finds the stored articles of a whole batch in one round trip. A draft is a known article when their source keys are the
 * same, but for http and https, or when both the file and the time of publication are, as with an edited headline in the
 * same file. This does not hold for files of many articles: a feed's entries often have one date.
 */
export async function findKnownArticles(db: Database, drafts: readonly PreparedDraft[]): Promise<BatchLookup> {
  const identities = JSON.stringify(
    drafts.map(({ draft: { source, publishedAt } }) => ({
      key: source.key,
      otherKey: withOtherScheme(source.key),
      file: isOneOfMany.test(source.key) ? null : source.file,
      publishedAt,
    })),
  )
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

function toKnownArticle(row: Omit<KnownRow, 'draftKey' | 'surety'>): KnownArticle {
  // The query has made this text of the columns.
  return { ...row, source: JSON.parse(row.source) as KnownArticle['source'] }
}
