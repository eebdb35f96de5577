import type { SeenRevision } from '@broadsheet/store'

const tagPattern = /^(?:W\/)?"(\d{1,14})-(\d{1,14})"$/

/** The strong entity tag of an article at the desk: which article it is, and which revision of it. */
export function revisionTag({ id, revision }: SeenRevision): string {
  return `"${id}-${revision}"`
}

/**
 * Which revisions an `If-Match` allows to be written over (RFC 9110, 13.1.1); null for `*`, which allows all. A weak tag
 * is taken, too: a cache that compresses an answer weakens its tag, and the revision in it is as exact as before.
 */
export function readIfMatch(ifMatch: string): readonly SeenRevision[] | null {
  if (ifMatch.trim() === '*') return null
  return ifMatch.split(',').flatMap((tag) => {
    const match = tagPattern.exec(tag.trim())
    return match === null ? [] : [{ id: Number(match[1]), revision: Number(match[2]) }]
  })
}
