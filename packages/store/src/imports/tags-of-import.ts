import { cacheTags } from '@broadsheet/model'
import type { ImportPlan, PlannedArticle } from './plan-import.ts'

/**
 * The tags of all cached answers that show something else once a plan is carried out: what was changed, and the lists
 * that new and changed articles stand in, those that they leave among them. The address of a new article has none:
 * what is kept of its absence is kept for a minute.
 */
export function tagsOfImport({ additions, updates }: ImportPlan): string[] {
  if (additions.length + updates.length === 0) return []
  return [
    ...new Set([
      cacheTags.front,
      cacheTags.feed,
      cacheTags.search,
      cacheTags.sitemap,
      ...updates.map(({ slug }) => cacheTags.article(slug)),
      ...[...additions, ...updates].flatMap(placesOf),
    ]),
  ]
}

function placesOf({ prepared, known }: PlannedArticle): string[] {
  const places = [{ sectionSlug: prepared.sectionSlug, publishedAt: prepared.draft.publishedAt }]
  if (known !== null) places.push(known)
  return places.flatMap(({ sectionSlug, publishedAt }) => [cacheTags.section(sectionSlug), cacheTags.day(publishedAt)])
}
