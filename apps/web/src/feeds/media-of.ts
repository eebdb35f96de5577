import type { SyndicatedArticle } from '@broadsheet/store'
import { leadImage } from '../formats/blocks/lead-image.ts'
import { withoutForbidden } from '../formats/xml.ts'

/**
 * The picture that stands for an article, as feed readers show it beside a headline, in the words of Media RSS; nothing
 * for an article without. https://www.rssboard.org/media-rss
 */
export function mediaOf({ body }: Pick<SyndicatedArticle, 'body'>) {
  const image = leadImage(body)
  if (image === null) return {}
  const { url, width, height, caption, credit } = image
  const content = {
    url,
    medium: 'image' as const,
    ...(width !== null && { width }),
    ...(height !== null && { height }),
    ...(caption !== null && { description: { value: withoutForbidden(caption), type: 'plain' } }),
    ...(credit !== null && { credits: [{ value: withoutForbidden(credit) }] }),
  }
  return { media: { contents: [content] } }
}
