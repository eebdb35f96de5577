import { maxTags } from './clear-tags.ts'

/** The header in which a Worker behind the cache names what a write made stale. No client ever sees it. */
export const staleTagsHeader = 'Broadsheet-Stale-Tags'

const everything = '*'

/** Tags as the header has them: more than can be cleared by name stand for everything. */
export function writeStaleTags(tags: readonly string[]): string {
  return tags.length > maxTags ? everything : tags.map(encodeURIComponent).join(',')
}

/** Reads the header back; `everything` is more tags than can be cleared by name. */
export function readStaleTags(header: string): string[] | 'everything' {
  return header === everything ? 'everything' : header.split(',').map(decodeURIComponent)
}
