import { type RankedArticle, type Site, parseViewHours } from '@broadsheet/model'
import { addressed } from './article-json.ts'

/** A list of a ranking for the API: each article with its position and the views of its last 24 hours. */
export function rankedJson(site: Site, entries: readonly RankedArticle[]) {
  return entries.map(({ hours, image: _image, ...article }, index) => ({
    position: index + 1,
    ...addressed(site, article),
    viewsByHour: parseViewHours(hours),
  }))
}
