import {
  type ArticleDraft,
  blockText,
  bodyWordCount,
  detectLanguage,
  headlineKey,
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
  capturedHash: string
}

/**
 * Derives a draft's slug, keys and hashes. Counts at capture and the language are in no hash: a later capture, or a source
 * that tells its language now, is no new article.
 */
export async function prepareDraft(given: ArticleDraft): Promise<PreparedDraft> {
  const body = given.body.map(blockText).join('\n')
  const language = detectLanguage(`${given.headline}\n${body}`)
  const lang = given.lang === undefined ? null : settleLanguage(given.lang, language)
  const draft = lang === null ? given : { ...given, lang }
  const { source, captured, partial: _partial, lang: _lang, ...editorial } = draft
  const { key: _key, file: _file, ...attribution } = source
  const { views: _views, votes: _votes, ...lists } = captured
  const lede = ledeOf(draft.body)
  return {
    draft,
    sectionSlug: sectionSlug(draft.section),
    slugBase: slugify(draft.headline) || 'article',
    headlineKey: headlineKey(draft.headline),
    lede,
    wordCount: bodyWordCount(draft.body),
    spacedText: spacedTextOf({ headline: draft.headline, lede, body, people: peopleOf(draft) }),
    language,
    contentHash: await sha256({ ...editorial, source: attribution }),
    capturedHash: await sha256(lists),
  }
}

async function sha256(value: unknown): Promise<string> {
  return await sha256Of(new TextEncoder().encode(JSON.stringify(value)))
}
