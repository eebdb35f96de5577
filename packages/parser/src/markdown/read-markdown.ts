import {
  bylineSchema,
  datelineSchema,
  type ArticleDraft,
  type Block,
  type Byline,
  type Dateline,
} from '@broadsheet/model'
import * as v from 'valibot'
import { blocksOf, renderMarkdown, type RenderedMarkdown } from '../body/parse-markdown-body.ts'
import { addMedia } from '../feed/add-media.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { buildDraft } from '../item/build-draft.ts'
import { authorName, bylineOf } from '../item/byline-of.ts'
import { found, type Found, type FoundStory } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { paragraphsOf, plainLine } from '../item/plain-text.ts'
import { isObject } from '../json/json-value.ts'
import { namedKey } from '../keys/named-key.ts'
import { withOmissions, type ItemResult } from '../result/item-result.ts'
import { reject, type Rejection } from '../result/reject-reason.ts'
import { readDate } from '../time/read-date.ts'
import { parseByline } from '../written/parse-byline.ts'
import { parseDateline } from '../written/parse-dateline.ts'
import { firstField, isJekyll, isNo, isYes, lineField, wordsIn, type Fields } from './fields.ts'
import { firstImage } from './first-image.ts'
import { frontMatterDate } from './front-matter-date.ts'
import { cutFrontMatter, type FrontMatter } from './front-matter.ts'
import { markdownOmissions } from './markdown-omissions.ts'
import { oldAddressesIn } from './old-addresses-in.ts'

/**
 * Parses an article in Markdown (CommonMark with tables) with YAML front matter, by the names that Hugo, Jekyll, Astro
 * and Eleventy use. Without a title the first heading is the headline; without a date, a file name such as
 * `2026-11-20-late-ferry.md` has it. Never throws.
 */
export function readMarkdown(text: string, options: ItemOptions): ItemResult {
  const document = cutFrontMatter(text)
  if (document === 'bad-front-matter') return reject('bad-front-matter', 1)
  if (isUnpublished(document.fields, options)) return reject('not-published', 1)
  const { rendered, ...story } = storyOf(document, options)
  const result = buildDraft(story, { kind: 'markdown', line: document.lines + 1, options })
  if (!result.ok) return result
  const baseUrl = story.url?.value ?? baseOf(options)
  const hasBody = document.text.trim() !== ''
  return withOmissions(result, markdownOmissions(document.fields, { rendered, baseUrl, hasBody }))
}

function baseOf({ url, base }: ItemOptions): string | null {
  return url ?? base ?? null
}

/** An article that an editor wrote in Markdown. It needs no time of publication, and its draft status is ignored. */
export type WrittenArticle = Pick<ArticleDraft, 'headline' | 'dateline' | 'byline' | 'body' | 'credits'> & {
  section: string | null
  slug: string | null
  etag: string | null
  lang: string | null
  source: { label: string | null; url: string | null }
}

/** Parses an article like `readMarkdown`, for a desk that decides on publication itself. Never throws. */
export function readWrittenArticle(text: string): { ok: true; article: WrittenArticle } | Rejection {
  const document = cutFrontMatter(text)
  if (document === 'bad-front-matter') return reject('bad-front-matter', 1)
  const options = { timezone: 'UTC', file: null }
  const { rendered: _, ...found } = storyOf(document, options)
  const story = { ...found, publishedAt: { value: 0, origin: 'nobody' } }
  const result = buildDraft(story, { kind: 'markdown', line: document.lines + 1, options })
  if (!result.ok) return result
  const { headline, lang = null, dateline, byline, body, credits, source } = result.draft
  const fieldOf = (name: string): string | null => firstField(document.fields, name)?.value ?? null
  return {
    ok: true,
    article: {
      section: story.section?.value ?? null,
      slug: fieldOf('slug'),
      etag: fieldOf('etag'),
      lang,
      headline,
      dateline,
      byline,
      body,
      credits,
      source: { label: source.label, url: source.url },
    },
  }
}

function storyOf(document: FrontMatter, options: ItemOptions): FoundStory & { rendered: RenderedMarkdown } {
  const { fields, text } = document
  const url = addressOf(fields, baseOf(options))
  const baseUrl = url?.value ?? baseOf(options)
  const rendered = renderMarkdown(text, baseUrl)
  const blocks = blocksOf(rendered)
  const id = firstField(fields, 'id', 'guid', 'key')
  return {
    key: id === null ? null : { value: namedKey('markdown', id.value, url?.value ?? options.file), origin: id.origin },
    url,
    label: firstField(fields, 'source', 'publisher', 'site')?.value ?? null,
    section: lineField(fields, 'section', 'category') ?? firstCategory(fields),
    headline: lineField(fields, 'title', 'headline') ?? headingOf(blocks),
    byline: bylineFrom(fields),
    dateline: datelineFrom(fields),
    publishedAt: frontMatterDate(document, options),
    body: bodyOf(blocks, fields, baseUrl),
    credits: creditsFrom(fields),
    lang: firstField(fields, 'lang', 'language', 'locale')?.value ?? null,
    slug: firstField(fields, 'slug')?.value ?? null,
    addresses: oldAddressesIn(fields, baseUrl),
    rendered,
  }
}

/** Whether its source holds an article back: as a draft, by its status, until a time to come or since one that passed. */
function isUnpublished(fields: Fields, { timezone, file, now = Date.now() / 1000 }: ItemOptions): boolean {
  const fieldOf = (...names: string[]): string => firstField(fields, ...names)?.value ?? ''
  const timeOf = (...names: string[]): number | null => readDate(fieldOf(...names), timezone)
  const status = fieldOf('status').toLowerCase()
  return (
    isYes(fieldOf('draft')) ||
    isNo(fieldOf('published')) ||
    isNo(fieldOf('publish')) ||
    // Eleventy writes no page for it, and Jekyll none for a file in this folder.
    isNo(fieldOf('permalink')) ||
    /(?:^|\/)_drafts\//u.test(file ?? '') ||
    isYes(fieldOf('private')) ||
    /^(?:private|draft)$/iu.test(fieldOf('visibility')) ||
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
  const areWords = isJekyll(fields) && typeof fields['categories'] === 'string'
  return categories === null || !areWords
    ? categories
    : { ...categories, value: categories.value.split(' ', 1)[0] ?? '' }
}

function headingOf([first]: readonly Block[]): Found | null {
  return first?.type === 'heading' ? { value: first.text, origin: 'first heading' } : null
}

function creditsFrom(fields: Fields): Found<string[]> | null {
  const { credits } = fields
  return credits === undefined ? null : found(wordsIn(credits), 'front matter credits')
}

function bylineFrom(fields: Fields): Found<Byline> | null {
  const parts = partsIn(fields['byline'], bylineSchema)
  if (parts !== null) return found(parts, 'front matter byline')
  for (const name of ['byline', 'author', 'authors', 'by']) {
    const written = wordsIn(fields[name])
    const names = written.flatMap((author) => authorName(plainLine(author)) ?? [])
    const byline = written.length === 1 ? parseByline(written[0] ?? '') : bylineOf(names)
    if (byline !== null) return found(byline, `front matter ${name}`)
  }
  return null
}

/** A byline or dateline that is written with its parts; null for any other. Without an agency it has none. */
function partsIn<Parts extends Byline | Dateline>(
  value: unknown,
  schema: v.GenericSchema<unknown, Parts>,
): Parts | null {
  const parts = v.safeParse(schema, isObject(value) ? { agency: null, ...value } : null)
  return parts.success ? parts.output : null
}

function datelineFrom(fields: Fields): Found<Dateline> | null {
  const parts = partsIn(fields['dateline'], datelineSchema)
  if (parts !== null) return found(parts, 'front matter dateline')
  const field = firstField(fields, 'dateline')
  return field === null ? null : found(parseDateline(field.value), field.origin)
}

function bodyOf(blocks: readonly Block[], fields: Fields, baseUrl: string | null): Found<Block[]> | null {
  const summary = blocks.length > 0 ? null : firstField(fields, 'description', 'summary', 'excerpt')
  const { address, alt = '', caption = null } = firstImage(fields) ?? {}
  const url = resolveAddress(address, baseUrl)
  const image = { kind: 'image' as const, alt, width: null, height: null, caption, credit: null }
  const text = summary === null ? blocks : paragraphsOf(summary.value)
  const all = addMedia(text, url === null ? [] : [{ ...image, url }])
  return all.length === 0 ? null : { value: all, origin: summary?.origin ?? 'text' }
}
