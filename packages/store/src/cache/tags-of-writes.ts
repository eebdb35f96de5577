import { cacheTags } from '@broadsheet/model'

/** Where readers find an article: `publishedAt` in UTC epoch seconds. */
export type Place = { sectionSlug: string; publishedAt: number }

/**
 * What a write does to an article as readers see it: the slugs at whose addresses something else stands now, and where
 * it was and is to be found; null while it is published nowhere.
 */
export type WrittenPlace = { slugs: readonly string[]; before: Place | null; after: Place | null }

/**
 * The tags of all cached answers that show something else after some writes: the articles', and those of the lists that
 * they enter, change in and leave. What readers don't see makes nothing stale.
 */
export function tagsOfWrites(writes: readonly WrittenPlace[]): string[] {
  const seen = writes.filter(({ before, after }) => before !== null || after !== null)
  if (seen.length === 0) return []
  return [
    ...new Set([
      cacheTags.front,
      cacheTags.feed,
      cacheTags.search,
      cacheTags.sitemap,
      ...seen.flatMap(({ slugs, before, after }) => [
        ...slugs.map((slug) => cacheTags.article(slug)),
        ...[after, before].flatMap(tagsOfPlace),
      ]),
    ]),
  ]
}

function tagsOfPlace(place: Place | null): string[] {
  return place === null ? [] : [cacheTags.section(place.sectionSlug), cacheTags.day(place.publishedAt)]
}
