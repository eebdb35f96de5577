import type { DeskStatus, SyndicatedArticle } from '@broadsheet/model'
import { storyColumns, toStory, type StoryRow } from '../articles/story-columns.ts'
import { sql } from '../d1/sql.ts'

/** The source of an article, as its row stores it. */
type ArticleSource = {
  key: string
  file: string | null
  label: string | null
  brand: string | null
  disclaimer: string | null
  url: string | null
}

/** The fields that the desk's article and its row share. */
type SharedFields = {
  id: number
  revision: number
  scheduledAt: number | null
  wordCount: number
  contentHash: string
  capturedHash: string
  sourceHash: string | null
  previewEpoch: number
  /** The language that the source or an editor tells; `lang` is the one that counts. */
  namedLang: string | null
  changedBy: string | null
  changedAt: number | null
}

/**
 * An article at the desk, in any state. Times are UTC epoch seconds; a draft's `publishedAt` is the time that it gets if
 * it is scheduled. `changedBy` and `changedAt` are those of the last change in the audit log.
 */
export type DeskArticle = SyndicatedArticle &
  SharedFields & {
    status: DeskStatus
    source: ArticleSource
    /** Whether fronts show the first image of its body. */
    showsFrontImage: boolean
  }

/** A row of `deskColumns`. */
export type DeskRow = StoryRow &
  SharedFields & {
    status: 'draft' | 'published' | 'withdrawn'
    sourceKey: string
    sourceFile: string | null
    sourceLabel: string | null
    sourceBrand: string | null
    sourceDisclaimer: string | null
    sourceUrl: string | null
    withoutImage: number
  }

const lastChange = (column: 'who' | 'at') => sql`(SELECT ${sql.raw(column)} FROM audit
  WHERE audit.article_id = article.id AND audit.revision = article.revision)`

/** The desk's columns of the table `article`. */
export const deskColumns = sql`article.id, article.status, article.revision, article.scheduled_at AS "scheduledAt",
  ${storyColumns}, article.word_count AS "wordCount", article.source_key AS "sourceKey",
  article.source_file AS "sourceFile", article.source_label AS "sourceLabel", article.source_brand AS "sourceBrand",
  article.source_disclaimer AS "sourceDisclaimer", article.source_url AS "sourceUrl",
  article.content_hash AS "contentHash", article.captured_hash AS "capturedHash", article.source_hash AS "sourceHash",
  article.preview_epoch AS "previewEpoch", article.lang AS "namedLang",
  article.without_image AS "withoutImage",
  ${lastChange('who')} AS "changedBy", ${lastChange('at')} AS "changedAt"`

/** Makes the desk's article of its row. */
export function toDeskArticle(row: DeskRow): DeskArticle {
  const { id, revision, scheduledAt, wordCount, contentHash, capturedHash, sourceHash } = row
  const { previewEpoch, namedLang, changedBy, changedAt } = row
  return {
    ...toStory(row),
    id,
    status: row.status === 'draft' && scheduledAt !== null ? 'scheduled' : row.status,
    revision,
    scheduledAt,
    wordCount,
    source: {
      key: row.sourceKey,
      file: row.sourceFile,
      label: row.sourceLabel,
      brand: row.sourceBrand,
      disclaimer: row.sourceDisclaimer,
      url: row.sourceUrl,
    },
    contentHash,
    capturedHash,
    sourceHash,
    previewEpoch,
    namedLang,
    changedBy,
    changedAt,
    showsFrontImage: row.withoutImage === 0,
  }
}
