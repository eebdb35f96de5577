import { maxTags } from './clear-tags.ts'

/** The header in which a Worker behind the cache names the tags that a write made stale. Clients never see it. */
export const staleTagsHeader = 'Broadsheet-Stale-Tags'

const everything = '*'

/** Formats tags for the header. More tags than can be cleared by name stand for everything. */
export function writeStaleTags(tags: readonly string[]): string {
  return tags.length > maxTags ? everything : tags.map(encodeURIComponent).join(',')
}

/** Parses the header; `everything` stands for more tags than can be cleared by name. */
export function readStaleTags(header: string): string[] | 'everything' {
  return header === everything ? 'everything' : header.split(',').map(decodeURIComponent)
}
