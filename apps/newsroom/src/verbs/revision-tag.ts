import type { SeenRevision } from '@broadsheet/store'

const tagPattern = /^(?:W\/)?"(\d{1,14})-(\d{1,14})"$/

/** The strong entity tag of an article at the desk. */
export function revisionTag({ id, revision }: SeenRevision): string {
  return `"${id}-${revision}"`
}

/**
 * Reads the revisions that an `If-Match` allows to overwrite (RFC 9110, 13.1.1); null for `*`, which allows all. Weak
 * tags count, too: a proxy that compresses an answer weakens its tag, but the revision in it stays exact.
 */
export function readIfMatch(ifMatch: string): readonly SeenRevision[] | null {
  if (ifMatch.trim() === '*') return null
  return ifMatch.split(',').flatMap((tag) => {
    const match = tagPattern.exec(tag.trim())
    return match === null ? [] : [{ id: Number(match[1]), revision: Number(match[2]) }]
  })
}
