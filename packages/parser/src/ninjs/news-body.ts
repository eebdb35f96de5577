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
  const blocks = addMedia(story, imagesOf(news, baseUrl))
  return blocks.length === 0 ? null : { value: blocks, origin: text?.origin ?? 'associations' }
}

function textBody(news: JsonObject, baseUrl: string | null): Found<Block[]> | null {
  const bodies = objectsIn(news['bodies'])
  const typed = (type: RegExp) => bodies.find((body) => type.test(wordsOf(body['contenttype']) ?? ''))
  const html = wordsOf(typed(/html/iu)?.['value'])
  if (html !== null) return { value: htmlToBlocks(html, { baseUrl }), origin: 'bodies text/html' }
  const text = wordsOf(typed(/^text\/plain/iu)?.['value'])
  if (text !== null) return { value: paragraphsOf(text), origin: 'bodies text/plain' }
  const untyped = wordsOf(bodies[0]?.['value'])
  if (untyped !== null) return { value: markupBlocks(untyped, baseUrl), origin: 'bodies' }
  const named = namesLike(news, 'body', ['xhtml', 'html', 'main', 'text']).find((name) => wordsOf(news[name]) !== null)
  if (named !== undefined) return { value: markupBlocks(wordsOf(news[named]) ?? '', baseUrl), origin: named }
  // Short items of some agencies have all their text as a description.
  const description = objectsIn(news['descriptions']).find(({ role }) => wordsOf(role) === 'text')
  const words = wordsOf(news['type']) === 'text' ? wordsOf(description?.['value']) : null
  return words === null ? null : { value: markupBlocks(words, baseUrl), origin: 'descriptions text' }
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

function imagesOf(news: JsonObject, baseUrl: string | null): FeedMedia[] {
  const associated = objectsOf(news['associations']).filter((object) =>
    /^(?:picture|graphic)$/u.test(wordsOf(object['type']) ?? ''),
  )
  return associated.flatMap((object) => {
    const [best] = renditionsOf(object, baseUrl).toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0))
    if (best === undefined) return []
    const captions = [...objectsIn(object['descriptions']), ...objectsIn(object['headlines'])].flatMap(
      (text) => wordsOf(text['value']) ?? [],
    )
    const words = captions[0] ?? wordsOf(object['description_text']) ?? wordsOf(object['headline'])
    const caption = words === null ? null : plainLine(words) || null
    const credit =
      foldText(wordsOf(object['by']) ?? wordsOf(object['byline']) ?? wordsOf(object['copyrightholder']) ?? '') || null
    return [{ ...best, kind: 'image' as const, alt: '', caption, credit }]
  })
}

// A list since version 2, an object by names before.
function objectsOf(value: unknown): JsonObject[] {
  return objectsIn(isObject(value) ? Object.values(value) : value)
}

function renditionsOf(object: JsonObject, baseUrl: string | null) {
  return objectsOf(object['renditions']).flatMap((rendition) => {
    const url = resolveAddress(wordsOf(rendition['href']) ?? undefined, baseUrl)
    const type = wordsOf(rendition['contenttype']) ?? wordsOf(rendition['mimetype']) ?? undefined
    if (url === null || !isImageFile(undefined, type, url)) return []
    return [{ url, width: pixels(rendition['width']), height: pixels(rendition['height']) }]
  })
}
