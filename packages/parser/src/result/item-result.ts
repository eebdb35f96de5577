import type { ArticleDraft } from '@broadsheet/model'
import type { Rejection } from './reject-reason.ts'

/** The fields of a draft that come from a document. */
type Field = 'key' | 'url' | 'section' | 'headline' | 'dateline' | 'byline' | 'publishedAt' | 'body' | 'credits'

/**
 * The origin of each field of a draft, in the format's own terms: `json-ld headline`, `meta og:title`, `<h1>`, `first
 * paragraph`, `--section`. A field that the document lacks is missing.
 */
export type Origins = Partial<Record<Field, string>>

export type ItemResult = { ok: true; draft: ArticleDraft; origins: Origins } | Rejection
