import type { ArticleDraft, ImportedDraft } from '@broadsheet/model'
import type { Omission } from './omission.ts'
import type { Rejection } from './reject-reason.ts'

/** The fields of a draft that come from a document. */
type Field = 'key' | 'url' | 'section' | 'headline' | 'dateline' | 'byline' | 'publishedAt' | 'body' | 'credits'

/**
 * The origin of each field of a draft, in the format's own terms: `json-ld headline`, `meta og:title`, `<h1>`, `first
 * paragraph`, `--section`. A field that the document lacks is missing.
 */
export type Origins = Partial<Record<Field, string>>

/**
 * A draft, where its fields were found, and what of the item could not be kept, if anything; or a rejection. Formats
 * whose items may have no date give an `ImportedDraft`.
 */
export type ItemResult<Draft extends ImportedDraft = ArticleDraft> =
  | { ok: true; draft: Draft; origins: Origins; omitted?: readonly Omission[] }
  | Rejection

/** An accepted item with what of it is omitted, if anything; a rejection as it is. */
export function withOmissions<Draft extends ImportedDraft>(
  result: ItemResult<Draft>,
  omitted: readonly Omission[],
): ItemResult<Draft> {
  return result.ok && omitted.length > 0 ? { ...result, omitted } : result
}
