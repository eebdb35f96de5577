import type { BatchLookup } from './find-known-articles.ts'
import { isUndatedHash, prepareDraft, prepareUndated, type PreparedDraft } from './prepare-draft.ts'

/**
 * Settles the dates of drafts whose sources name none, or named none before. A source that names no date says nothing
 * about that of its article, which stays. A source that names one now dates its article, unless an editor has touched
 * it: then the date is the desk's.
 */
export async function settleDates(
  drafts: readonly PreparedDraft[],
  { known }: Pick<BatchLookup, 'known'>,
): Promise<PreparedDraft[]> {
  // Two files of a batch may be one page, of which one has lost its date.
  const dates = new Map(
    drafts.filter(({ sourceHash }) => sourceHash === null).map(({ draft }) => [draft.source.key, draft.publishedAt]),
  )
  return await Promise.all(
    drafts.map(async (prepared) => {
      const { draft, sourceHash } = prepared
      const article = known.get(draft.source.key)
      const isOfDesk = article !== undefined && isUndatedHash(article.contentHash)
      if (sourceHash === null) {
        return isOfDesk && !article.awaitsDate ? await prepareUndated(draft, article.publishedAt) : prepared
      }
      const date = dates.get(draft.source.key)
      if (date !== undefined && (article === undefined || article.awaitsDate)) {
        return await prepareDraft({ ...draft, publishedAt: date })
      }
      if (article === undefined) return prepared
      const { publishedAt } = article
      return isOfDesk ? await prepareUndated(draft, publishedAt) : await prepareDraft({ ...draft, publishedAt })
    }),
  )
}
