import type { ArticleDraft, Block, Dateline } from '@broadsheet/model'
import { parseMarkdownBody } from '../body/parse-markdown-body.ts'
import { addMedia } from '../feed/add-media.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { buildDraft } from '../item/build-draft.ts'
import { authorName, bylineOf } from '../item/byline-of.ts'
import { firstFound, found, type Found, type FoundStory } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { paragraphsOf, plainLine } from '../item/plain-text.ts'
import { asObject, isObject, wordsOf, type JsonObject } from '../json/json-value.ts'
import { namedKey } from '../keys/named-key.ts'
import type { ItemResult } from '../result/item-result.ts'
import { reject, type Rejection } from '../result/reject-reason.ts'
import { readDate } from '../time/read-date.ts'
import { parseByline } from '../written/parse-byline.ts'
import { parseDateline } from '../written/parse-dateline.ts'
import { cutFrontMatter, type FrontMatter } from './front-matter.ts'

/**
 * Parses an article in Markdown (CommonMark with tables) with YAML front matter, by the names that Hugo, Jekyll, Astro
 * and Eleventy use. Without a title the first heading is the headline; without a date, a file name such as
 * `2026-11-20-late-ferry.md` has it. Never throws.
 */
export function readMarkdown(text: string, options: ItemOptions): ItemResult {
  const document = cutFrontMatter(text)
  if (document === 'bad-front-matter') return reject('bad-front-matter', 1)
  if (isUnpublished(document.fields, options)) return reject('not-published', 1)
  return buildDraft(storyOf(document, options), { kind: 'markdown', line: document.lines + 1, options })
}

/** An article that an editor wrote in Markdown. It needs no time of publication, and its draft status is ignored. */
export type WrittenArticle = Pick<ArticleDraft, 'headline' | 'dateline' | 'byline' | 'body' | 'credits'> & {
  section: string | null
  slug: string | null
  etag: string | null
  source: { label: string | null; url: string | null }
}

/** Parses an article like `readMarkdown`, for a desk that decides on publication itself. Never throws. */
export function readWrittenArticle(text: string): { ok: true; article: WrittenArticle } | Rejection {
  const document = cutFrontMatter(text)
  if (document === 'bad-front-matter') return reject('bad-front-matter', 1)
  const options = { timezone: 'UTC', file: null }
  const story = { ...storyOf(document, options), publishedAt: { value: 0, origin: 'nobody' } }
  const result = buildDraft(story, { kind: 'markdown', line: document.lines + 1, options })
  if (!result.ok) return result
  const { headline, dateline, byline, body, credits, source } = result.draft
  const fieldOf = (name: string): string | null => firstField(document.fields, name)?.value ?? null
  return {
    ok: true,
    article: {
      section: story.section?.value ?? null,
      slug: fieldOf('slug'),
      etag: fieldOf('etag'),
      headline,
      dateline,
      byline,
      body,
      credits,
      source: { label: source.label, url: source.url },
    },
  }
}

function storyOf({ fields, text }: FrontMatter, options: ItemOptions): FoundStory {
  const url = addressOf(fields, options.url ?? null)
  const blocks = parseMarkdownBody(text, url?.value ?? options.url ?? null)
  const id = firstField(fields, 'id', 'guid', 'key')
  return {
    key: id === null ? null : { value: namedKey('markdown', id.value, url?.value ?? options.file), origin: id.origin },
    url,
    label: firstField(fields, 'source', 'publisher', 'site')?.value ?? null,
    section: lineField(fields, 'section', 'category') ?? firstCategory(fields),
    headline: lineField(fields, 'title', 'headline') ?? headingOf(blocks),
    byline: bylineFrom(fields),
    dateline: datelineFrom(fields),
    publishedAt: dateOf(fields, options),
    body: bodyOf(blocks, fields, url?.value ?? options.url ?? null),
  }
}

// The booleans of YAML 1.1, which Jekyll and earlier Hugos read.
const yes = /^(?:true|yes|y|on)$/iu
const no = /^(?:false|no|n|off)$/iu

/** Whether its source holds an article back: as a draft, by its status, until a time to come or since one that passed. */
function isUnpublished(fields: Fields, { timezone, now = Date.now() / 1000 }: ItemOptions): boolean {
  const fieldOf = (...names: string[]): string => firstField(fields, ...names)?.value ?? ''
  const timeOf = (...names: string[]): number | null => readDate(fieldOf(...names), timezone)
  const status = fieldOf('status').toLowerCase()
  return (
    yes.test(fieldOf('draft')) ||
    no.test(fieldOf('published')) ||
    !['', 'publish', 'published'].includes(status) ||
    (timeOf('publishdate', 'publish_date', 'embargo') ?? 0) > now ||
    (timeOf('expirydate', 'expiry_date', 'unpublishdate') ?? Number.POSITIVE_INFINITY) <= now
  )
}

function addressOf(fields: Fields, baseUrl: string | null): Found | null {
  const field = firstField(fields, 'canonical', 'canonical_url', 'canonicalurl', 'url', 'link', 'permalink')
  return field === null ? null : found(resolveAddress(field.value, baseUrl), field.origin)
}

/** Jekyll, whose posts have a layout, takes several words as several categories. */
function firstCategory(fields: Fields): Found | null {
  const categories = lineField(fields, 'categories')
  const isJekyll = typeof fields['categories'] === 'string' && fields['layout'] !== undefined
  return categories === null || !isJekyll
    ? categories
    : { ...categories, value: categories.value.split(' ', 1)[0] ?? '' }
}

function lineField(fields: Fields, ...names: string[]): Found | null {
  const field = firstField(fields, ...names)
  return field === null ? null : found(plainLine(field.value) || null, field.origin)
}

function headingOf([first]: readonly Block[]): Found | null {
  return first?.type === 'heading' ? { value: first.text, origin: 'first heading' } : null
}

function bylineFrom(fields: Fields) {
  for (const name of ['byline', 'author', 'authors', 'by']) {
    const written = wordsIn(fields[name])
    const names = written.flatMap((author) => authorName(plainLine(author)) ?? [])
    const byline = written.length === 1 ? parseByline(written[0] ?? '') : bylineOf(names)
    if (byline !== null) return found(byline, `front matter ${name}`)
  }
  return null
}

function datelineFrom(fields: Fields): Found<Dateline> | null {
  const field = firstField(fields, 'dateline')
  return field === null ? null : found(parseDateline(field.value), field.origin)
}

const dateNames = [
  'date',
  'published',
  'publishdate',
  'publish_date',
  'pubdate',
  'published_at',
  'publishedat',
  'datetime',
  'created',
]

function dateOf(fields: Fields, { timezone, file }: ItemOptions): Found<number | 'unreadable'> | null {
  const written = dateNames.flatMap((name) => firstField(fields, name) ?? []).filter(({ value }) => !yes.test(value))
  const read = written.map(({ value, origin }) => found(readDate(value, timezone), origin))
  const named = /(?:^|\/)(?<date>\d{4}-\d{2}-\d{2})-[^/]*$/u.exec(file ?? '')?.groups?.['date']
  const ofFile = named === undefined ? null : found(readDate(named, timezone), 'file name')
  const [unreadable] = written
  return (
    firstFound<number | 'unreadable'>(...read) ??
    (unreadable === undefined ? ofFile : { value: 'unreadable', origin: unreadable.origin })
  )
}

function bodyOf(blocks: readonly Block[], fields: Fields, baseUrl: string | null): Found<Block[]> | null {
  const summary = blocks.length > 0 ? null : firstField(fields, 'description', 'summary', 'excerpt')
  const imageField = firstField(fields, 'image', 'cover', 'featured_image', 'thumbnail', 'hero')
  const url = resolveAddress(imageField?.value, baseUrl)
  const image = { kind: 'image' as const, alt: '', width: null, height: null, caption: null, credit: null }
  const text = summary === null ? blocks : paragraphsOf(summary.value)
  const all = addMedia(text, url === null ? [] : [{ ...image, url }])
  return all.length === 0 ? null : { value: all, origin: summary?.origin ?? 'text' }
}

type Fields = JsonObject

/** The first value of the first name that has one; `~` and `null` are no values. */
function firstField(fields: Fields, ...names: string[]): Found | null {
  for (const name of names) {
    const [words] = wordsIn(fields[name])
    if (words !== undefined) return { value: words, origin: `front matter ${name}` }
  }
  return null
}

/** All texts of a value: itself, the items of a list, the names, addresses or titles of maps. */
function wordsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => {
    const { name, url, src, title } = asObject(each)
    const words = isObject(each) ? (wordsOf(name) ?? wordsOf(url) ?? wordsOf(src) ?? wordsOf(title)) : wordsOf(each)
    return words === null || words === '~' || words === 'null' ? [] : [words]
  })
}
