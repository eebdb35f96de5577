import type { BatchLookup, KnownArticle } from './find-known-articles.ts'
import { prepareDraft, type PreparedDraft } from './prepare-draft.ts'

/**
 * Completes the partial drafts among those of a batch with what the paper has of their articles: source and captured
 * lists. They are compared with the articles as they are, not with what their sources last said.
 */
export async function completeDrafts(
  drafts: readonly PreparedDraft[],
  lookup: BatchLookup,
): Promise<{ drafts: PreparedDraft[]; lookup: BatchLookup }> {
  const known = new Map(lookup.known)
  const completed = await Promise.all(
    drafts.map(async (prepared) => {
      const { key } = prepared.draft.source
      const article = prepared.draft.partial === true ? lookup.known.get(key) : undefined
      if (article === undefined) return prepared
      known.set(key, { ...article, contentHash: article.currentHash })
      return await complete(prepared, article)
    }),
  )
  return { drafts: completed, lookup: { ...lookup, known } }
}

async function complete({ draft }: PreparedDraft, { source, capturedHash }: KnownArticle): Promise<PreparedDraft> {
  const whole = await prepareDraft({ ...draft, source: { ...source, key: draft.source.key } })
  return { ...whole, capturedHash }
}
