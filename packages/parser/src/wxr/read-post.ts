import { slugify, type Block } from '@broadsheet/model'
import { addMedia } from '../feed/add-media.ts'
import { childText } from '../feed/xml-parts.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { buildDraft } from '../item/build-draft.ts'
import { bylineOf } from '../item/byline-of.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { plainLine } from '../item/plain-text.ts'
import { namedKey } from '../keys/named-key.ts'
import type { ItemResult } from '../result/item-result.ts'
import type { Omission } from '../result/omission.ts'
import { reject } from '../result/reject-reason.ts'
import { readDate } from '../time/read-date.ts'
import { childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { postMeta, type Attachments } from './attachments.ts'
import { insertFootnotes } from './insert-footnotes.ts'
import { namesOfAuthors, type Authors } from './post-authors.ts'
import { postHtml } from './post-html.ts'
import { insertSharedBlocks, type SharedBlocks } from './shared-blocks.ts'

/** The facts of an export that all its posts share. */
export type Blog = {
  lang: string | null
  title: string | null
  url: string | null
  authors: Authors
  attachments: Attachments
  blocks: SharedBlocks
}

/** Makes a draft of a post; `line` is where its item begins. */
export function readPost(
  post: XmlElement,
  blog: Blog,
  { line, options }: { line: number; options: ItemOptions },
): ItemResult {
  const status = childText(post, 'wp:status')?.value ?? 'publish'
  if (status !== 'publish' || childText(post, 'wp:post_password') !== null) return reject('not-published', line)
  const guid = childText(post, 'guid')
  const title = childText(post, 'title')
  const url = found(resolveAddress(childText(post, 'link')?.value, blog.url), 'link')
  const { names, origin } = namesOfAuthors(post, blog.authors)
  const content = insertSharedBlocks(childText(post, 'content:encoded')?.value ?? '', blog.blocks)
  const lost: string[] = []
  const result = buildDraft(
    {
      key: guid === null ? null : { value: namedKey('guid', guid.value, blog.url), origin: 'guid' },
      url,
      label: blog.title,
      section: sectionOf(post),
      headline: title === null ? null : { value: plainLine(title.value), origin: 'title' },
      byline: found(bylineOf(names), origin),
      publishedAt: dateOf(post, options.timezone),
      lang: blog.lang,
      body: bodyOf(post, content.content, { blog, baseUrl: url?.value ?? blog.url, lost }),
    },
    { kind: 'wxr', line, options },
  )
  const omitted = omissionsOf(post, {
    missingBlocks: content.missing,
    shortcodes: lost.length,
    headline: title?.value ?? '',
  })
  return result.ok && omitted.length > 0 ? { ...result, omitted } : result
}

// What an article has no place for, or an import does not take in.
function omissionsOf(
  post: XmlElement,
  { missingBlocks, shortcodes, headline }: { missingBlocks: number; shortcodes: number; headline: string },
): Omission[] {
  const slug = childText(post, 'wp:post_name')?.value ?? ''
  const terms = childrenOf(post, 'category').filter(({ attributes }) => attributes['domain'] === 'post_tag')
  const counts: Omission[] = [
    { kind: 'tag', count: terms.length },
    { kind: 'excerpt', count: childText(post, 'excerpt:encoded') === null ? 0 : 1 },
    { kind: 'comment', count: childrenOf(post, 'wp:comment').length },
    { kind: 'shared-block', count: missingBlocks },
    { kind: 'shortcode', count: shortcodes },
    { kind: 'address', count: slug === '' || slug === slugify(plainLine(headline)) ? 0 : 1 },
  ]
  return counts.filter(({ count }) => count > 0)
}

// WordPress's default category.
const noCategory = 'uncategorized'

function sectionOf(post: XmlElement): Found | null {
  const categories = childrenOf(post, 'category').filter(({ attributes }) => attributes['domain'] === 'category')
  const chosen = categories.find(({ attributes }) => attributes['nicename'] !== noCategory)
  return chosen === undefined ? null : found(plainLine(xmlText(chosen)) || null, 'category')
}

// The date in GMT is zeros for a post that was never scheduled or published.
function dateOf(post: XmlElement, timezone: string): Found<number | 'unreadable'> | null {
  const read = (name: string, zone: string): Found<number> | null => {
    const written = childText(post, name)
    return written === null ? null : found(readDate(written.value, zone), name)
  }
  const date = firstFound(read('wp:post_date_gmt', 'UTC'), read('pubdate', timezone), read('wp:post_date', timezone))
  if (date !== null) return date
  const written = childText(post, 'wp:post_date_gmt', 'pubdate', 'wp:post_date')
  return written === null ? null : { value: 'unreadable', origin: written.origin }
}

function bodyOf(
  post: XmlElement,
  content: string,
  { blog: { attachments }, baseUrl, lost }: { blog: Blog; baseUrl: string | null; lost: string[] },
): Found<Block[]> | null {
  const html = postHtml(insertFootnotes(content, postMeta(post, 'footnotes')), attachments, lost)
  const featured = attachments.get(postMeta(post, '_thumbnail_id') ?? '')
  const image = { kind: 'image' as const, width: null, height: null, credit: null }
  const blocks = addMedia(htmlToBlocks(html, { baseUrl }), featured === undefined ? [] : [{ ...featured, ...image }])
  return blocks.length === 0 ? null : { value: blocks, origin: content === '' ? '_thumbnail_id' : 'content:encoded' }
}
