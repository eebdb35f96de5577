import { cacheTags } from '@broadsheet/model'

/** Where readers find an article: `publishedAt` in UTC epoch seconds. */
export type Place = { sectionSlug: string; publishedAt: number }

/**
 * A write to an article as readers see it: the slugs whose addresses answer differently now, and where the article stood
 * and stands; null while it is not published.
 */
export type WrittenPlace = { slugs: readonly string[]; before: Place | null; after: Place | null }

/**
 * The tags of all cached answers that some writes make stale: the articles' own, and those of the lists that they enter,
 * change in or leave. A write that readers cannot see makes nothing stale.
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
      ...(seen.some(hasDeparted) ? [cacheTags.ranking] : []),
      ...seen.flatMap(({ slugs, before, after }) => [
        ...slugs.map((slug) => cacheTags.article(slug)),
        ...[after, before].flatMap(tagsOfPlace),
      ]),
    ]),
  ]
}

/** Whether a ranking may name an article where readers don't find it any more: it was withdrawn, moved or renamed. */
function hasDeparted({ slugs, before, after }: WrittenPlace): boolean {
  return before !== null && (after?.sectionSlug !== before.sectionSlug || slugs.length > 1)
}

function tagsOfPlace(place: Place | null): string[] {
  return place === null ? [] : [cacheTags.section(place.sectionSlug), cacheTags.day(place.publishedAt)]
}
