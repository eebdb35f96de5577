import {
  decodePart,
  withoutBeginning,
  type ArticleDraft,
  type Block,
  type Byline,
  type Dateline,
} from '@broadsheet/model'
import { foldText } from '../html/fold-text.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { objectsIn, textIn, wordsOf, type JsonObject } from '../json/json-value.ts'
import { addressesOf } from '../keys/addresses-of.ts'
import { languageOf } from '../lines/language-of.ts'
import { checkDraft } from '../result/check-draft.ts'
import type { ItemResult } from '../result/item-result.ts'
import { reject } from '../result/reject-reason.ts'
import { publishedAtOf } from './publication.ts'

/** Whether a news object is one that a paper of this software wrote, with each part in a field of its own. */
export function isOwnNews(news: JsonObject): boolean {
  return wordsOf(news['profile']) === 'broadsheet-article'
}

/**
 * Parses a news object of a paper of this software into the article that it was made of; nothing is guessed from its
 * text. A paper that has the article keeps what the object does not hold.
 */
export function readOwnNews(
  news: JsonObject,
  { key, url, section, options }: { key: string; url: string | null; section: string; options: ItemOptions },
): ItemResult {
  const publishedAt = publishedAtOf(news, options.timezone)
  if (publishedAt === null) return reject('no-date', 1)
  if (publishedAt.value === 'unreadable') return reject('bad-date', 1)
  const headline = valueOf(news['headlines'], 'main')
  if (headline === null) return reject('no-headline', 1)
  const dateline = datelineOf(news)
  const credits = valuesOf(news['descriptions'], 'credit')
  const draft = {
    source: { key, file: options.file, label: null, brand: null, disclaimer: null, url },
    section: options.section ?? section,
    headline,
    ...languageOf(wordsOf(news['language'])),
    // An article's own address ends with its slug.
    ...addressesOf({ url, slug: decodePart(url?.split('/').at(-1) ?? '') }),
    dateline,
    byline: bylineOf(news),
    body: bodyOf(news, { dateline, credits, url }),
    credits,
    publishedAt: publishedAt.value,
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
    partial: true as const,
    // A field that is optional in a draft must not be forgotten here.
  } satisfies Record<Exclude<keyof ArticleDraft, 'lang' | 'slug' | 'addresses'>, unknown>
  const origins = {
    key: 'altIds source',
    url: 'uri',
    headline: 'headlines',
    publishedAt: publishedAt.origin,
    body: 'bodies',
  }
  return checkDraft(draft, { line: 1, origins })
}

function bylineOf(news: JsonObject): Byline | null {
  const text = textIn(news['by'])
  const names = objectsIn(news['people']).flatMap(({ name }) => textIn(name) ?? [])
  return text === null || names.length === 0 ? null : { text, names, agency: agencyOf(news, 'byline') }
}

function datelineOf(news: JsonObject): Dateline | null {
  const place = textIn(news['located'])
  const text = valueOf(news['descriptions'], 'dateline')
  if (place === null || text === null) return null
  return { place, agency: agencyOf(news, 'dateline'), text }
}

function agencyOf(news: JsonObject, role: string): string | null {
  return textIn(objectsIn(news['infosources']).find((source) => source['role'] === role)?.['name'])
}

type Parts = { dateline: Dateline | null; credits: readonly string[]; url: string | null }

function bodyOf(news: JsonObject, { dateline, credits, url }: Parts): Block[] {
  const html = objectsIn(news['bodies']).find(({ contenttype }) => contenttype === 'text/html')?.['value']
  const blocks = htmlToBlocks(textIn(html) ?? '', { baseUrl: url })
  const corrected = wordsOf(news['ednote']) === null ? blocks : blocks.slice(1)
  const isRepeated = credits.every((credit, at) => textOf(corrected.at(at - credits.length)) === foldText(credit))
  const story = isRepeated && credits.length > 0 ? corrected.slice(0, -credits.length) : corrected
  return dateline === null ? story : withoutDateline(story, dateline.text)
}

function withoutDateline(blocks: Block[], written: string): Block[] {
  // HTML shows any run of white space as one space.
  const dateline = written.replaceAll(/\s+/gu, ' ').trimStart()
  const at = blocks.findIndex(({ type }) => type === 'paragraph')
  const first = blocks[at]
  if (first?.type !== 'paragraph') return blocks
  if (first.text === dateline.trim()) return blocks.toSpliced(at, 1)
  return first.text.startsWith(dateline) ? blocks.with(at, withoutBeginning(first, dateline.length)) : blocks
}

function textOf(block: Block | undefined): string | null {
  return block?.type === 'paragraph' ? block.text : null
}

function valuesOf(texts: unknown, role: string): string[] {
  return objectsIn(texts).flatMap((text) => (text['role'] === role ? (textIn(text['value']) ?? []) : []))
}

function valueOf(texts: unknown, role: string): string | null {
  return valuesOf(texts, role)[0] ?? null
}
