import { parseViewHours, type RankedArticle } from '@broadsheet/model'
import type { Site } from '../../site.ts'
import { addressed } from '../articles/article-json.ts'

/** A ranking's list as the API gives it: each article with its position, and the views of its last 24 hours. */
export function rankedJson(site: Site, entries: readonly RankedArticle[]) {
  return entries.map(({ hours, ...article }, index) => ({
    position: index + 1,
    ...addressed(site, article),
    viewsByHour: parseViewHours(hours),
  }))
}
