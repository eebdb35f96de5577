import { bodyWordCount, headlineKey, ledeOf, sectionSlug, slugify, type ArticleDraft } from '@broadsheet/model'

/** A draft with everything that the archive derives from it, before it knows whether it holds it already. */
export type PreparedDraft = {
  draft: ArticleDraft
  sectionSlug: string
  /** The slug it would like; a number is added where that is taken. */
  slugBase: string
  headlineKey: string
  lede: string
  wordCount: number
  contentHash: string
  capturedHash: string
}

/** Derives a draft's slug, keys and hashes. Counts at capture are in no hash: a later capture is no new article. */
export async function prepareDraft(draft: ArticleDraft): Promise<PreparedDraft> {
  const { source, captured, ...editorial } = draft
  const { key: _key, file: _file, ...attribution } = source
  const { views: _views, votes: _votes, ...lists } = captured
  return {
    draft,
    sectionSlug: sectionSlug(draft.section),
    slugBase: slugify(draft.headline) || 'article',
    headlineKey: headlineKey(draft.headline),
    lede: ledeOf(draft.body),
    wordCount: bodyWordCount(draft.body),
    contentHash: await sha256({ ...editorial, source: attribution }),
    capturedHash: await sha256(lists),
  }
}

async function sha256(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
