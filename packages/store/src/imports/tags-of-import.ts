import { tagsOfWrites } from '../cache/tags-of-writes.ts'
import type { ImportPlan } from './plan-import.ts'

/**
 * The tags of all cached answers that an import makes stale. The address of a new article is left out: its 404 is cached
 * for a minute only, and a bulk of them would be more than one call can clear.
 */
export function tagsOfImport({ additions, updates }: ImportPlan): string[] {
  return tagsOfWrites([
    ...additions.map(({ prepared }) => ({ slugs: [], before: null, after: placeOf(prepared) })),
    ...updates.map(({ prepared, slug, known }) => ({ slugs: [slug], before: known, after: placeOf(prepared) })),
  ])
}

function placeOf({ sectionSlug, draft }: ImportPlan['additions'][number]['prepared']) {
  return { sectionSlug, publishedAt: draft.publishedAt }
}
