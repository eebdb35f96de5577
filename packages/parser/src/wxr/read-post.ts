import type { Block } from '@broadsheet/model'
import { addMedia } from '../feed/add-media.ts'
import { noFacts, type FeedMedia } from '../feed/feed-entry.ts'
import { childText, isImageFile } from '../feed/xml-parts.ts'
import { countLosses } from '../html/blocks/count-losses.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { buildDraft } from '../item/build-draft.ts'
import { bylineOf } from '../item/byline-of.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { plainLine } from '../item/plain-text.ts'
import { wordsOf } from '../json/json-value.ts'
import { namedKey } from '../keys/named-key.ts'
import { withOmissions, type ItemResult } from '../result/item-result.ts'
import { countOmissions, type OmissionKind } from '../result/omission.ts'
import { reject } from '../result/reject-reason.ts'
import { readDate } from '../time/read-date.ts'
import { childOf, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { filesOfPost, postMeta, postMetas, type Attachment, type Attachments } from './attachments.ts'
import { addressesByCategory, type CategoryPaths } from './category-paths.ts'
import { decodeAddress } from './decode-address.ts'
import { categoriesOf, factsLost } from './facts-lost.ts'
import { fillBoundBlocks } from './fill-bound-blocks.ts'
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
  categories: CategoryPaths
}

/** Makes a draft of a post; `line` is where its item begins. */
export function readPost(
  post: XmlElement,
  blog: Blog,
  { line, options }: { line: number; options: ItemOptions },
): ItemResult {
  const title = found(plainLine(childText(post, 'title')?.value ?? '') || null, 'title')
  const named = title === null ? {} : { headline: title.value }
  const status = childText(post, 'wp:status')?.value ?? 'publish'
  if (status !== 'publish' || childText(post, 'wp:post_password') !== null)
    return { ...reject('not-published', line), ...named }
  const guid = childText(post, 'guid')
  const url = found(resolveAddress(childText(post, 'link')?.value, blog.url), 'link')
  const { names, origin } = namesOfAuthors(post, blog.authors)
  const lost: OmissionKind[] = []
  const result = buildDraft(
    {
      key: guid === null ? null : { value: namedKey('guid', guid.value, blog.url), origin: 'guid' },
      url,
      label: blog.title,
      section: sectionOf(post),
      headline: title,
      byline: found(bylineOf(names), origin),
      publishedAt: dateOf(post, options.timezone),
      lang: blog.lang,
      ...addressesOfPost(post, blog, { guid: guid?.value ?? null, url: url?.value ?? null }),
      body: bodyOf(post, blog, { baseUrl: url?.value ?? blog.url ?? options.base ?? null, lost }),
    },
    { kind: 'wxr', line, options },
  )
  if (!result.ok) return { ...result, ...named }
  return withOmissions(result, countOmissions([...factsLost(post), ...lost]))
}

/**
 * WordPress leads to a post from its number, from the short names that it had before, also below dates of another
 * setting, and from each of its categories; it shows the files that were uploaded to it on pages of their own.
 */
function addressesOfPost(
  post: XmlElement,
  { url: home, attachments, categories }: Blog,
  { guid, url }: { guid: string | null; url: string | null },
) {
  const slug = decodeAddress(childText(post, 'wp:post_name')?.value ?? '')
  const id = xmlText(childOf(post, 'wp:post_id'))
  const atHome = (path: string) => (home === null ? null : resolveAddress(home.replace(/\/+$/u, '') + path, null))
  const [before, after] = cutAtLast(decodeAddress(url ?? ''), `/${slug}`)
  const earlier = postMetas(post, '_wp_old_slug').flatMap((old) => [
    slug === '' || after === null ? null : resolveAddress(`${before}/${decodeAddress(old)}${after}`, null),
    atHome(`/${decodeAddress(old)}`),
  ])
  const files = id === '' ? [] : filesOfPost(attachments, id)
  const pages = files.flatMap((file) => [file.page, atHome(`/?attachment_id=${file.id}`)])
  const names = categoriesOf(post).map(({ attributes }) => attributes['nicename'] ?? '')
  const filed = addressesByCategory(url ?? '', names, categories)
  const numbered = id === '' ? null : atHome(`/?p=${id}`)
  return { slug, addresses: [resolveAddress(guid ?? undefined, null), numbered, ...earlier, ...filed, ...pages] }
}

/** What stands before and behind the last place of a part; null behind one that is not there. */
function cutAtLast(whole: string, part: string): [before: string, after: string | null] {
  const at = whole.lastIndexOf(part)
  return at === -1 ? [whole, null] : [whole.slice(0, at), whole.slice(at + part.length)]
}

function sectionOf(post: XmlElement): Found | null {
  const [chosen] = categoriesOf(post)
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
  { attachments, blocks: shared }: Blog,
  { baseUrl, lost }: { baseUrl: string | null; lost: OmissionKind[] },
): Found<Block[]> | null {
  const written = childText(post, 'content:encoded')?.value ?? ''
  const content = fillFields(insertSharedBlocks(written, shared, lost), post, lost)
  const library = { attachments, post: xmlText(childOf(post, 'wp:post_id')) }
  const html = postHtml(insertFootnotes(content, postMeta(post, 'footnotes')), library, lost)
  lost.push(...countLosses(html, baseUrl))
  const thumbnail = postMeta(post, '_thumbnail_id') ?? ''
  const featured = attachments.get(thumbnail)
  if (featured === undefined && !/^0*$/u.test(thumbnail)) lost.push('missing-file')
  const media = [...(featured?.kind === 'image' ? [mediaOf(featured)] : []), ...enclosuresOf(post)]
  const blocks = addMedia(htmlToBlocks(html, { baseUrl }), media)
  return blocks.length === 0 ? null : { value: blocks, origin: content === '' ? '_thumbnail_id' : 'content:encoded' }
}

/** Writes fields of a post into the blocks that show them. */
function fillFields(content: string, post: XmlElement, lost: OmissionKind[]): string {
  return fillBoundBlocks(
    content,
    ({ source, args }) => {
      if (source === 'core/pattern-overrides') return null
      return source === 'core/post-meta' ? postMeta(post, wordsOf(args['key']) ?? '') : undefined
    },
    lost,
  )
}

/** The recordings of a podcast: each value has an address, a length and a type on its first three lines. */
function enclosuresOf(post: XmlElement): FeedMedia[] {
  return postMetas(post, 'enclosure').flatMap((value) => {
    const [written, , type] = value.split('\n').map((line) => line.trim())
    const url = resolveAddress(written, null)
    const kind = isImageFile(undefined, type, url) ? ('image' as const) : ('other' as const)
    return url === null ? [] : [{ ...noFacts, kind, url }]
  })
}

function mediaOf({ url, alt, caption, width, height }: Attachment): FeedMedia {
  return { ...noFacts, kind: 'image', url, alt, caption, width, height }
}
