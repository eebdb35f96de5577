import { isImageFile, pixels } from '../feed/xml-parts.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { plainLine } from '../item/plain-text.ts'
import { childOf, childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { playerOf } from './player-of.ts'

/** A file of the library; `parent` is the id of the post that it was uploaded to, `0` for none. */
export type Attachment = {
  kind: 'image' | 'audio' | 'video' | 'file'
  url: string
  alt: string
  title: string
  caption: string | null
  description: string
  parent: string
  /** The address of the page that WordPress shows the file on. */
  page: string | null
  /** In pixels; null where the export does not tell. */
  width: number | null
  height: number | null
}

/** The library by the ids that posts use. */
export type Attachments = Map<string, Attachment>

/** Adds an item that is a file to the library. */
export function readAttachment(item: XmlElement, attachments: Attachments): void {
  const id = xmlText(childOf(item, 'wp:post_id'))
  const url = addressOf(item)
  if (id === '' || url === null) return
  attachments.set(id, {
    kind: isImageFile(undefined, undefined, url) ? 'image' : (playerOf(url) ?? 'file'),
    url,
    alt: plainLine(postMeta(item, '_wp_attachment_image_alt') ?? ''),
    title: plainLine(xmlText(childOf(item, 'title'))),
    caption: plainLine(xmlText(childOf(item, 'excerpt:encoded'))) || null,
    description: plainLine(xmlText(childOf(item, 'content:encoded'))),
    parent: xmlText(childOf(item, 'wp:post_parent')),
    page: resolveAddress(xmlText(childOf(item, 'link')), item.base),
    ...sizeOf(postMeta(item, '_wp_attachment_metadata') ?? ''),
  })
}

/** The address of a file; without one, that of where WordPress stores what `_wp_attached_file` names. */
function addressOf(item: XmlElement): string | null {
  const url = resolveAddress(xmlText(childOf(item, 'wp:attachment_url')), item.base)
  const file = postMeta(item, '_wp_attached_file') ?? ''
  if (url !== null || file === '') return url
  // The guid of a file is its first address.
  const guid = xmlText(childOf(item, 'guid'))
  return guid.endsWith(file) ? resolveAddress(guid, item.base) : null
}

// All posts of an export share its library.
const pagesOfLibraries = new WeakMap<Attachments, Map<string, { id: string; page: string | null }[]>>()

/** The ids and pages of the files that were uploaded to a post. */
export function filesOfPost(attachments: Attachments, post: string): { id: string; page: string | null }[] {
  const known = pagesOfLibraries.get(attachments)
  if (known !== undefined) return known.get(post) ?? []
  const files = [...attachments].map(([id, { page, parent }]) => ({ id, page, parent }))
  const byPost = Map.groupBy(files, ({ parent }) => parent)
  pagesOfLibraries.set(attachments, byPost)
  return byPost.get(post) ?? []
}

/** The size of an image in what PHP has serialized of it; the sizes that WordPress made of it follow. */
function sizeOf(metadata: string): Pick<Attachment, 'width' | 'height'> {
  const { width, height } =
    /^a:\d+:\{s:5:"width";i:(?<width>\d+);s:6:"height";i:(?<height>\d+);/u.exec(metadata)?.groups ?? {}
  return { width: pixels(width), height: pixels(height) }
}

/** The value that WordPress or a plugin stored for an item under a key. */
export function postMeta(item: XmlElement, key: string): string | null {
  return postMetas(item, key)[0] ?? null
}

/** All values under a key. */
export function postMetas(item: XmlElement, key: string): string[] {
  return childrenOf(item, 'wp:postmeta')
    .filter((meta) => xmlText(childOf(meta, 'wp:meta_key')) === key)
    .map((meta) => xmlText(childOf(meta, 'wp:meta_value')))
}
