import { childText } from '../feed/xml-parts.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { plainLine } from '../item/plain-text.ts'
import type { DocumentResult } from '../result/document-result.ts'
import { reject } from '../result/reject-reason.ts'
import { createLineFinder } from '../xml/line-finder.ts'
import { readXml } from '../xml/read-xml.ts'
import { childOf, childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { readAttachment, type Attachments } from './attachments.ts'
import { readPost, type Blog } from './read-post.ts'

/**
 * Parses a WordPress export (WXR, https://wordpress.org/documentation/article/tools-export-screen/): posts become
 * drafts, unpublished ones rejections. Attachments provide images; pages, menus and other items are skipped. Never
 * throws.
 */
export function readWxr(text: string, options: ItemOptions): DocumentResult {
  const posts: XmlElement[] = []
  const attachments: Attachments = new Map()
  const root = readXml(text, {
    url: options.url ?? null,
    take: (element) => {
      if (element.name !== 'item') return false
      const type = xmlText(childOf(element, 'wp:post_type'))
      if (type === 'post') posts.push(element)
      if (type === 'attachment') readAttachment(element, attachments)
      return true
    },
  })
  const channel = childOf(root, 'channel')
  if (channel === null) return reject('unknown-format', 1)
  if (posts.length === 0) return reject('no-items', 1)
  const blog: Blog = {
    title: plainLine(childText(channel, 'title')?.value ?? '') || null,
    url: childText(channel, 'wp:base_blog_url', 'wp:base_site_url', 'link')?.value ?? null,
    authors: authorsOf(channel),
    attachments,
  }
  const lineAt = createLineFinder(text)
  return { ok: true, items: posts.map((post) => readPost(post, blog, { line: lineAt(post.at), options })) }
}

// Posts have their authors' sign-in names.
function authorsOf(channel: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(channel, 'wp:author').map((author) => [
      xmlText(childOf(author, 'wp:author_login')),
      plainLine(xmlText(childOf(author, 'wp:author_display_name'))),
    ]),
  )
}
