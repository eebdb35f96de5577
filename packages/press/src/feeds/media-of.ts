import type { SyndicatedArticle } from '@broadsheet/model'
import { leadImage } from '../formats/blocks/lead-image.ts'
import { xml, type Xml } from '../formats/xml.ts'

/**
 * The lead image of an article in Media RSS, which feed readers show beside its headline; null without one.
 * https://www.rssboard.org/media-rss
 */
export function mediaOf({ body }: Pick<SyndicatedArticle, 'body'>): Xml | null {
  const image = leadImage(body)
  if (image === null) return null
  const { url, width, height, caption, credit } = image
  const size = [width === null ? null : xml` width="${width}"`, height === null ? null : xml` height="${height}"`]
  return xml`<media:content url="${url}" medium="image"${size}>${[
    caption === null ? null : xml`<media:description type="plain">${caption}</media:description>`,
    credit === null ? null : xml`<media:credit>${credit}</media:credit>`,
  ]}</media:content>`
}
