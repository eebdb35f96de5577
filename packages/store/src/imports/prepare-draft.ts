import {
  type ArticleDraft,
  blockText,
  bodyWordCount,
  detectLanguage,
  headlineKey,
  type ImportedDraft,
  ledeOf,
  sectionSlug,
  settleLanguage,
  slugify,
} from '@broadsheet/model'
import { peopleOf } from '../search/people-of.ts'
import { spacedTextOf, type SpacedText } from '../search/space-characters.ts'
import { sha256Of } from '../sha256-of.ts'

/** A draft with everything that is derived from it, before it is known whether it is stored already. */
export type PreparedDraft = {
  draft: ArticleDraft
  sectionSlug: string
  /** The slug it asks for; a number is added where that is taken. */
  slugBase: string
  headlineKey: string
  lede: string
  wordCount: number
  spacedText: SpacedText | null
  /** The language that its words tell; what the source tells stands in the draft. */
  language: string | null
  contentHash: string
  /** Of a source that names no date, its hash, for `contentHash` has the paper's date; null for any other source. */
  sourceHash: string | null
  capturedHash: string
}

/**
 * Derives a draft's slug, keys and hashes. Counts at capture, the language and addresses are in no hash: a later capture, or
 * a source that tells its language now, is no new article.
 */
export async function prepareDraft(given: ArticleDraft): Promise<PreparedDraft> {
  const body = given.body.map(blockText).join('\n')
  const language = detectLanguage(`${given.headline}\n${body}`)
  const lang = given.lang === undefined ? null : settleLanguage(given.lang, language)
  const draft = lang === null ? given : { ...given, lang }
  const { views: _views, votes: _votes, ...lists } = draft.captured
  const lede = ledeOf(draft.body)
  return {
    draft,
    sectionSlug: sectionSlug(draft.section),
    slugBase: slugify(draft.slug ?? '') || slugify(draft.headline) || 'article',
    headlineKey: headlineKey(draft.headline),
    lede,
    wordCount: bodyWordCount(draft.body),
    spacedText: spacedTextOf({ headline: draft.headline, lede, body, people: peopleOf(draft) }),
    language,
    contentHash: await contentHashOf(draft),
    sourceHash: null,
    capturedHash: await sha256(lists),
  }
}

const undatedMark = 'undated:'

/** The same for a draft whose source names no date: the article has the paper's, `publishedAt` in UTC epoch seconds. */
export async function prepareUndated(given: ImportedDraft, publishedAt: number): Promise<PreparedDraft> {
  const prepared = await prepareDraft({ ...given, publishedAt })
  const sourceHash = undatedMark + (await contentHashOf({ ...prepared.draft, publishedAt: null }))
  return { ...prepared, sourceHash }
}

/** Whether a hash is that of a source without a date. */
export function isUndatedHash(hash: string): boolean {
  return hash.startsWith(undatedMark)
}

async function contentHashOf(draft: ImportedDraft): Promise<string> {
  const {
    source,
    captured: _captured,
    partial: _partial,
    lang: _lang,
    slug: _slug,
    addresses: _addresses,
    ...editorial
  } = draft
  const { key: _key, file: _file, ...attribution } = source
  return await sha256({ ...editorial, source: attribution })
}

async function sha256(value: unknown): Promise<string> {
  return await sha256Of(new TextEncoder().encode(JSON.stringify(value)))
}
