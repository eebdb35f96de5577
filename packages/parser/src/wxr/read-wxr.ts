import { childText } from '../feed/xml-parts.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { plainLine } from '../item/plain-text.ts'
import type { DocumentResult } from '../result/document-result.ts'
import { countOmissions, type OmissionKind } from '../result/omission.ts'
import { reject } from '../result/reject-reason.ts'
import { createLineFinder } from '../xml/line-finder.ts'
import { readXml } from '../xml/read-xml.ts'
import { childOf, childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { readAttachment, type Attachments } from './attachments.ts'
import { readCategoryPaths } from './category-paths.ts'
import { filesNotShown, wordsNotShown } from './files-not-shown.ts'
import { readAuthors, readGuestAuthor, type Authors } from './post-authors.ts'
import { readPost, type Blog } from './read-post.ts'
import { readSharedBlock, type SharedBlocks } from './shared-blocks.ts'

// Menus, styles, templates and the like: parts of the site, not of what it says.
const isOfSite = /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-.*)?$/u

/**
 * Parses a WordPress export (WXR, https://wordpress.org/documentation/article/tools-export-screen/): posts become
 * drafts, unpublished ones rejections. Attachments provide images, and other items the blocks and authors of posts;
 * pages, items of plugins and files that no post shows are omitted. Never throws.
 */
export function readWxr(text: string, options: ItemOptions): DocumentResult {
  const posts: XmlElement[] = []
  const attachments: Attachments = new Map()
  const blocks: SharedBlocks = new Map()
  const guests: Authors = new Map()
  const omitted: OmissionKind[] = []
  const root = readXml(text, {
    url: options.url ?? null,
    take: (element) => {
      if (element.name !== 'item') return false
      const type = xmlText(childOf(element, 'wp:post_type'))
      if (type === 'post') posts.push(element)
      else if (type === 'attachment') readAttachment(element, attachments)
      else if (type === 'wp_block') readSharedBlock(element, blocks)
      else if (type === 'guest-author') readGuestAuthor(element, guests)
      else if (!isOfSite.test(type)) omitted.push(type === 'page' ? 'page' : 'other-item')
      return true
    },
  })
  const channel = childOf(root, 'channel')
  if (channel === null) return reject('unknown-format', 1)
  if (posts.length === 0) return reject('no-items', 1)
  const blog: Blog = {
    lang: childText(channel, 'language')?.value ?? null,
    title: plainLine(childText(channel, 'title')?.value ?? '') || null,
    url: childText(channel, 'wp:base_blog_url', 'wp:base_site_url', 'link')?.value ?? null,
    authors: new Map([...readAuthors(channel), ...guests]),
    attachments,
    blocks,
    categories: readCategoryPaths(channel),
  }
  const lineAt = createLineFinder(text)
  const items = posts.map((post) => readPost(post, blog, { line: lineAt(post.at), options }))
  omitted.push(...descriptionsOf(channel), ...filesNotShown(attachments, items), ...wordsNotShown(attachments, items))
  return { ok: true, items, omitted: countOmissions(omitted) }
}

/** The descriptions of categories, tags and other terms in the head of an export. */
function descriptionsOf(channel: XmlElement): OmissionKind[] {
  const described = ['category', 'tag', 'term'].flatMap((kind) =>
    childrenOf(channel, `wp:${kind}`).filter((term) => childText(term, `wp:${kind}_description`) !== null),
  )
  return described.map(() => 'category-description')
}
