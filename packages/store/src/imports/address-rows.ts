import { oldAddressName } from '@broadsheet/model'
import type { PreparedDraft } from './prepare-draft.ts'

/** The addresses that lead to an article from its source, a row each. A document of this paper names none of a source. */
export function addressRows({ draft }: PreparedDraft, sourceKey: string) {
  if (draft.partial === true) return []
  const urls = [draft.source.url, ...(draft.addresses ?? [])]
  return [...new Set(urls)].flatMap((url) => {
    const name = url === null ? null : oldAddressName(url)
    return name === null ? [] : [{ key: sourceKey, name, url }]
  })
}
