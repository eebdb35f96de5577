import { imageTypeOf, storedImageName, toImageFacts, type SyndicatedArticle } from '@broadsheet/model'
import { leadImage } from '../formats/blocks/lead-image.ts'
import { xml, type Xml } from '../formats/xml.ts'

/**
 * The lead image of an article in Media RSS, which feed readers show beside its headline; null without one.
 * https://www.rssboard.org/media-rss
 *
 * The description has no `type`: it is plain text by default, and feedparser takes a text of type plain for the
 * article's summary, so that rss2email would mail a caption instead of the story.
 */
export function mediaOf({ body }: Pick<SyndicatedArticle, 'body'>): Xml | null {
  const image = leadImage(body)
  if (image === null) return null
  const { url, width, height, caption, credit } = image
  const size = [width === null ? null : xml` width="${width}"`, height === null ? null : xml` height="${height}"`]
  return xml`<media:content url="${url}" medium="image"${size}>${[
    caption === null ? null : xml`<media:description>${caption}</media:description>`,
    credit === null ? null : xml`<media:credit>${credit}</media:credit>`,
  ]}</media:content>`
}

/** The file of an article's lead image, for readers that load it beforehand; null unless the paper stores it. */
export function enclosureOf({ body, images }: Pick<SyndicatedArticle, 'body' | 'images'>) {
  const url = leadImage(body)?.url ?? ''
  const name = storedImageName(url)
  const facts = name === null ? undefined : images?.[name]
  return name === null || facts === undefined
    ? null
    : { url, type: imageTypeOf(name), bytes: toImageFacts(facts).bytes }
}
