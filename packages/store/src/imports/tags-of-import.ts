import { tagsOfWrites } from '../cache/tags-of-writes.ts'
import type { ImportPlan } from './plan-import.ts'

/**
 * The tags of all cached answers that show something else once a plan is carried out. The address of a new article has
 * none: what is kept of its absence is kept for a minute, and a bulk of them would be more than can be cleared.
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
