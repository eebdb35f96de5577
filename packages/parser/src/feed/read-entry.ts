import type { Block, Byline } from '@broadsheet/model'
import { countLosses } from '../html/blocks/count-losses.ts'
import { foldText } from '../html/fold-text.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { buildDraft } from '../item/build-draft.ts'
import { authorName, bylineOf } from '../item/byline-of.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import { isExtract } from '../item/is-extract.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { markupBlocks, paragraphsOf, plainLine } from '../item/plain-text.ts'
import { namedKey } from '../keys/named-key.ts'
import { withOmissions, type ItemResult } from '../result/item-result.ts'
import { countOmissions, type OmissionKind } from '../result/omission.ts'
import { readDate } from '../time/read-date.ts'
import { addMedia } from './add-media.ts'
import type { FeedEntry, FeedFacts, Markup } from './feed-entry.ts'

/** Makes a draft of an entry, and counts what of it is lost; missing authors and dates come from the feed. */
export function readEntry(entry: FeedEntry, feed: FeedFacts, options: ItemOptions): ItemResult {
  const { id, title, content, url } = entry
  const base = content?.value.base ?? url?.value ?? feed.url ?? options.base ?? null
  const scope = hostOf(url?.value ?? feed.url) ?? feed.title
  const result = buildDraft(
    {
      key: id === null ? null : { value: namedKey('guid', id.value, scope), origin: id.origin },
      url,
      label: feed.title,
      section: options.categoriesAsSections ? sectionOf(entry.categories) : null,
      headline: title === null ? null : found(lineOf(title.value), title.origin),
      byline: bylineFrom(entry.authors) ?? bylineFrom(feed.authors),
      publishedAt: dateOf([...entry.dates, ...(feed.date === null ? [] : [feed.date])], options.timezone),
      body: bodyOf(content, base, entry),
      lang: entry.lang ?? feed.lang,
      addresses: [resolveAddress(id?.value, null)],
    },
    { kind: 'feed', line: entry.line, options },
  )
  if (!result.ok) return result
  const excerpts =
    entry.summary === null || isExtract(blocksOf(entry.summary.value, null), result.draft) ? [] : ['excerpt' as const]
  return withOmissions(result, countOmissions([...lossesOf(entry, base, options), ...excerpts]))
}

function lossesOf(
  { content, categories }: FeedEntry,
  base: string | null,
  { categoriesAsSections = false }: ItemOptions,
): OmissionKind[] {
  const ofText = content?.value.kind === 'html' ? countLosses(content.value.text, base) : []
  const tags = categories.map(plainLine).filter((category) => category !== '')
  return [...ofText, ...tags.slice(categoriesAsSections ? 1 : 0).map((): OmissionKind => 'tag')]
}

function bodyOf(content: Found<Markup> | null, base: string | null, { media }: FeedEntry): Found<Block[]> | null {
  const blocks = addMedia(content === null ? [] : blocksOf(content.value, base), media, { isPreview: true })
  return blocks.length === 0 ? null : { value: blocks, origin: content?.origin ?? 'enclosure' }
}

function blocksOf({ kind, text }: Markup, base: string | null): Block[] {
  return kind === 'html' ? markupBlocks(text, base) : paragraphsOf(text)
}

function lineOf({ kind, text }: Markup): string {
  return kind === 'html' ? plainLine(text) : foldText(text)
}

function sectionOf(categories: readonly string[]): Found | null {
  return found(
    categories.map(plainLine).find((category) => category !== ''),
    'category',
  )
}

function bylineFrom(authors: Found<string[]> | null): Found<Byline> | null {
  const names = (authors?.value ?? []).flatMap((author) => authorName(plainLine(author)) ?? [])
  return found(bylineOf([...new Set(names)]), authors?.origin ?? '')
}

// The best readable date; an unreadable one is reported only without another.
function dateOf(dates: readonly Found[], timezone: string): Found<number | 'unreadable'> | null {
  const read = dates.map(({ value, origin }) => found(readDate(value, timezone), origin))
  const [unreadable] = dates
  return firstFound<number | 'unreadable'>(...read) ?? found(unreadable && 'unreadable', unreadable?.origin ?? '')
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#]+)/iu.exec(url)?.groups?.['host'] ?? null)
}
