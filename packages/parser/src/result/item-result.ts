import type { ArticleDraft } from '@broadsheet/model'
import type { Rejection } from './reject-reason.ts'

/** What a draft is made of, as far as a document may say it. */
type Field = 'key' | 'url' | 'section' | 'headline' | 'dateline' | 'byline' | 'publishedAt' | 'body' | 'credits'

/**
 * Where each field of a draft was found, in the format's own words: `json-ld headline`, `meta og:title`, `<h1>`,
 * `first paragraph`, `--section`. A field that the document says nothing of is missing.
 */
export type Origins = Partial<Record<Field, string>>

/** A draft with the origin of its fields, or why there is none. */
export type ItemResult = { ok: true; draft: ArticleDraft; origins: Origins } | Rejection
