import type { Block } from '@broadsheet/model'
import { addMedia } from '../feed/add-media.ts'
import type { FeedMedia } from '../feed/feed-entry.ts'
import { isImageFile, pixels } from '../feed/xml-parts.ts'
import { foldText } from '../html/fold-text.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import type { Found } from '../item/found-story.ts'
import { markupBlocks, paragraphsOf, plainLine } from '../item/plain-text.ts'
import { isObject, objectsIn, wordsOf, type JsonObject } from '../json/json-value.ts'
import { areCredits } from '../lines/credits.ts'
import { namesLike } from './names-like.ts'

const maxCredits = 3
// Longer than the word before a correction, shorter than a sentence.
const maxNoticeCharacters = 40

/** The body of a news object: its HTML if any, else its text, with its images. */
export function newsBody(news: JsonObject, baseUrl: string | null): Found<Block[]> | null {
  const text = textBody(news, baseUrl)
  const story = withCreditsRule(withoutNotice(text?.value ?? [], wordsOf(news['ednote'])))
  const blocks = addMedia(story, mediaOf(news, baseUrl))
  return blocks.length === 0 ? null : { value: blocks, origin: text?.origin ?? 'associations' }
}

/** A text of a news object: HTML, plain text, or (`any`) either. */
type NewsText = { kind: 'html' | 'text' | 'any'; words: string; origin: string }

/** The text that becomes the body. */
export function chosenText(news: JsonObject): NewsText | null {
  const bodies = objectsIn(news['bodies'])
  const typed = (type: RegExp) => bodies.find((body) => type.test(wordsOf(body['contenttype']) ?? ''))
  const html = wordsOf(typed(/html/iu)?.['value'])
  if (html !== null) return { kind: 'html', words: html, origin: 'bodies text/html' }
  const text = wordsOf(typed(/^text\/plain/iu)?.['value'])
  if (text !== null) return { kind: 'text', words: text, origin: 'bodies text/plain' }
  const untyped = wordsOf(bodies[0]?.['value'])
  if (untyped !== null) return { kind: 'any', words: untyped, origin: 'bodies' }
  const named = namesLike(news, 'body', ['xhtml', 'html', 'main', 'text']).find((name) => wordsOf(news[name]) !== null)
  if (named !== undefined) return { kind: 'any', words: wordsOf(news[named]) ?? '', origin: named }
  // Short items of some agencies have all their text as a description.
  const description = objectsIn(news['descriptions']).find(({ role }) => wordsOf(role) === 'text')
  const words = wordsOf(news['type']) === 'text' ? wordsOf(description?.['value']) : null
  return words === null ? null : { kind: 'any', words, origin: 'descriptions text' }
}

function textBody(news: JsonObject, baseUrl: string | null): Found<Block[]> | null {
  const chosen = chosenText(news)
  if (chosen === null) return null
  const { kind, words, origin } = chosen
  if (kind === 'any') return { value: markupBlocks(words, baseUrl), origin }
  return { value: kind === 'html' ? htmlToBlocks(words, { baseUrl }) : paragraphsOf(words), origin }
}

// A correction at the beginning of the body is a note about the article, which is also in `edNote`.
function withoutNotice(blocks: Block[], note: string | null): Block[] {
  const [first] = blocks
  if (note === null || first?.type !== 'paragraph') return blocks
  const text = foldText(note)
  const isNotice = first.text.endsWith(text) && first.text.length - text.length <= maxNoticeCharacters
  return isNotice ? blocks.slice(1) : blocks
}

// Wires print credits after a rule; in the paper's own ninjs they are the last paragraphs.
function withCreditsRule(blocks: Block[]): Block[] {
  for (let count = maxCredits; count > 0; count--) {
    const at = blocks.length - count
    const lines = blocks.slice(Math.max(at, 0)).map((block) => (block.type === 'paragraph' ? block.text : ''))
    const isCredits = at > 0 && areCredits(lines)
    if (isCredits) return blocks[at - 1]?.type === 'separator' ? blocks : blocks.toSpliced(at, 0, { type: 'separator' })
  }
  return blocks
}

/** The objects that go with a news object. */
export function associationsOf(news: JsonObject): JsonObject[] {
  return objectsOf(news['associations'])
}

/** The images, films and recordings that go with a news object, in their best renditions. */
export function mediaOf(news: JsonObject, baseUrl: string | null): FeedMedia[] {
  return associationsOf(news).flatMap((object) => {
    const type = wordsOf(object['type']) ?? ''
    const kind = /^(?:picture|graphic)$/u.test(type) ? 'image' : /^(?:video|audio)$/u.test(type) ? 'other' : null
    const [best] = kind === null ? [] : renditionsOf(object, { kind, baseUrl })
    if (kind === null || best === undefined) return []
    const captions = [...objectsIn(object['descriptions']), ...objectsIn(object['headlines'])].flatMap(
      (text) => wordsOf(text['value']) ?? [],
    )
    const words = captions[0] ?? wordsOf(object['description_text']) ?? wordsOf(object['headline'])
    const caption = words === null ? null : plainLine(words) || null
    const credit =
      foldText(wordsOf(object['by']) ?? wordsOf(object['byline']) ?? wordsOf(object['copyrightholder']) ?? '') || null
    return [{ ...best, kind, alt: '', caption, credit }]
  })
}

// A list since version 2, an object by names before.
function objectsOf(value: unknown): JsonObject[] {
  return objectsIn(isObject(value) ? Object.values(value) : value)
}

/** The renditions of an object, the widest first. */
function renditionsOf(object: JsonObject, { kind, baseUrl }: { kind: FeedMedia['kind']; baseUrl: string | null }) {
  const files = objectsOf(object['renditions']).flatMap((rendition) => {
    const url = resolveAddress(wordsOf(rendition['href']) ?? undefined, baseUrl)
    const type = wordsOf(rendition['contenttype']) ?? wordsOf(rendition['mimetype']) ?? undefined
    // A film has images of it, too.
    if (url === null || isImageFile(undefined, type, url) !== (kind === 'image')) return []
    return [{ url, width: pixels(rendition['width']), height: pixels(rendition['height']) }]
  })
  return files.toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0))
}
