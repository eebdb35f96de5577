import { type Site, articlePath, toIso } from '@broadsheet/model'
import type { PlacedArticle } from '@broadsheet/store'

/** A placement in the desk's API: with the article's absolute address, and times in ISO 8601. */
export function placementJson(site: Site, placed: PlacedArticle) {
  return {
    ...placed,
    url: site.url + articlePath(placed),
    until: toIso(placed.until),
    placedAt: toIso(placed.placedAt),
  }
}
