import { isImageFile } from '../feed/xml-parts.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { plainLine } from '../item/plain-text.ts'
import { childOf, childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'

export type Attachment = { url: string; alt: string; caption: string | null }

/** The library by the ids that posts use. */
export type Attachments = Map<string, Attachment>

/** Adds an item that is an image to the library. */
export function readAttachment(item: XmlElement, attachments: Attachments): void {
  const id = xmlText(childOf(item, 'wp:post_id'))
  const url = resolveAddress(xmlText(childOf(item, 'wp:attachment_url')), item.base)
  if (id === '' || url === null || !isImageFile(undefined, undefined, url)) return
  const caption = plainLine(xmlText(childOf(item, 'excerpt:encoded')))
  const alt = plainLine(postMeta(item, '_wp_attachment_image_alt') ?? '')
  attachments.set(id, { url, alt, caption: caption === '' ? null : caption })
}

/** The value that WordPress or a plugin stored for an item under a key. */
export function postMeta(item: XmlElement, key: string): string | null {
  const meta = childrenOf(item, 'wp:postmeta').find((each) => xmlText(childOf(each, 'wp:meta_key')) === key)
  return meta === undefined ? null : xmlText(childOf(meta, 'wp:meta_value'))
}
