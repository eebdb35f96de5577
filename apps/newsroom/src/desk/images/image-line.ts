import type { Site } from '@broadsheet/model'
import { writeMarkdownBody } from '@broadsheet/parser'
import type { DeskImage } from '@broadsheet/store'

type Described = Pick<DeskImage, 'name' | 'alt' | 'caption' | 'credit' | 'licence' | 'width' | 'height'>

/**
 * The line of Markdown that shows an image in an article; null for one that nobody has described yet, so that no article
 * gets an image without anybody having looked. Its credit names the licence, as licences ask.
 */
export function imageLine(site: Site, image: Described): string | null {
  const { name, alt, caption, width, height } = image
  if (alt === null) return null
  const credit = [image.credit, image.licence].filter((text) => text !== null).join(', ')
  const url = `${site.url}/images/${name}`
  return writeMarkdownBody([{ type: 'image', url, alt, width, height, caption, credit: credit === '' ? null : credit }])
}
