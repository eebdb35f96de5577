import type { Block, Byline } from '@broadsheet/model'
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
import { reject } from '../result/reject-reason.ts'
import { readDate } from '../time/read-date.ts'
import { childrenOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { postMeta, type Attachments } from './attachments.ts'
import { postHtml } from './post-html.ts'

/** The facts of an export that all its posts share. */
export type Blog = {
  title: string | null
  url: string | null
  /** Names by sign-in name. */
  authors: ReadonlyMap<string, string>
  attachments: Attachments
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
  return buildDraft(
    {
      key: guid === null ? null : { value: namedKey('guid', guid.value, blog.url), origin: 'guid' },
      url,
      label: blog.title,
      section: sectionOf(post),
      headline: title === null ? null : { value: plainLine(title.value), origin: 'title' },
      byline: bylineFrom(post, blog),
      publishedAt: dateOf(post, options.timezone),
      body: bodyOf(post, blog, url?.value ?? blog.url),
    },
    { kind: 'wxr', line, options },
  )
}

// WordPress's default category.
const noCategory = 'uncategorized'

function sectionOf(post: XmlElement): Found | null {
  const categories = childrenOf(post, 'category').filter(({ attributes }) => attributes['domain'] === 'category')
  const chosen = categories.find(({ attributes }) => attributes['nicename'] !== noCategory)
  return chosen === undefined ? null : found(plainLine(xmlText(chosen)) || null, 'category')
}

function bylineFrom(post: XmlElement, { authors }: Blog): Found<Byline> | null {
  const creator = childText(post, 'dc:creator')
  if (creator === null) return null
  const name = authors.get(creator.value) || plainLine(creator.value)
  return found(bylineOf(name === '' ? [] : [name]), authors.has(creator.value) ? 'wp:author' : 'dc:creator')
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

function bodyOf(post: XmlElement, { attachments }: Blog, baseUrl: string | null): Found<Block[]> | null {
  const content = childText(post, 'content:encoded')
  const text = content === null ? [] : htmlToBlocks(postHtml(content.value, attachments), { baseUrl })
  const featured = attachments.get(postMeta(post, '_thumbnail_id') ?? '')
  const image = { kind: 'image' as const, width: null, height: null, credit: null }
  const blocks = addMedia(text, featured === undefined ? [] : [{ ...featured, ...image }])
  return blocks.length === 0 ? null : { value: blocks, origin: content?.origin ?? '_thumbnail_id' }
}
