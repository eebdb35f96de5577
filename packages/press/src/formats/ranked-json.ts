import { type RankedArticle, type Site, parseViewHours } from '@broadsheet/model'
import { addressed } from './article-json.ts'

/** A ranking's list as the API gives it: each article with its position, and the views of its last 24 hours. */
export function rankedJson(site: Site, entries: readonly RankedArticle[]) {
  return entries.map(({ hours, ...article }, index) => ({
    position: index + 1,
    ...addressed(site, article),
    viewsByHour: parseViewHours(hours),
  }))
}
