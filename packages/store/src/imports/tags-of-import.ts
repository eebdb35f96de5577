import { tagsOfWrites, type Place } from '../cache/tags-of-writes.ts'
import type { ImportPlan, PlannedArticle } from './plan-import.ts'

/**
 * The tags of all cached answers that an import makes stale. The address of a new article is left out: its 404 is cached
 * for a minute only, and a bulk of them would be more than one call can clear.
 */
export function tagsOfImport({ additions, updates }: ImportPlan): string[] {
  return tagsOfWrites([
    ...additions.map((planned) => ({ slugs: [], before: null, after: placeOf(planned) })),
    ...updates.map((planned) => ({ slugs: [planned.slug], before: placeBefore(planned), after: placeOf(planned) })),
  ])
}

function placeBefore({ known }: PlannedArticle): Place | null {
  return known?.status === 'draft' ? null : known
}

function placeOf({ prepared: { sectionSlug, draft }, status }: PlannedArticle): Place | null {
  return status === 'draft' ? null : { sectionSlug, publishedAt: draft.publishedAt }
}
