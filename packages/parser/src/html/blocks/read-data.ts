import { blockLimits, type Block } from '@broadsheet/model'
import { asObject, objectsIn, parseJson, wordsOf, type JsonObject } from '../../json/json-value.ts'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { resolveAddress } from '../resolve-address.ts'
import { isEmbed, readEmbed } from './read-embed.ts'

const shown = new Set(['img', 'amp-img', 'iframe', 'video', 'audio', 'object', 'embed', 'a'])

/** Whether an element is empty, and only its data say what a script shows in it: Substack's and Squarespace's. */
export function isOfData({ attributes, children }: HtmlElement): boolean {
  if (attributes['data-attrs'] === undefined && attributes['data-html'] === undefined) return false
  return textOf(children).trim() === '' && findAll(children, ({ name }) => shown.has(name)).length === 0
}

/** The block of such an element; null for data without an address, words or images. */
export function readData({ attributes }: HtmlElement, baseUrl: string | null): Block | null {
  const [frame] = findAll(parseHtml(attributes['data-html'] ?? ''), isEmbed)
  if (frame !== undefined) return readEmbed(frame, baseUrl)
  const data = asObject(parseJson(attributes['data-attrs'] ?? ''))
  return galleryOf(data, baseUrl) ?? embedOf(data, baseUrl) ?? formulaOf(data)
}

function embedOf(data: JsonObject, baseUrl: string | null): Block | null {
  const video = wordsOf(data['videoId'])
  const written = [
    data['url'],
    data['canonical_url'],
    video === null ? null : `https://www.youtube.com/watch?v=${video}`,
  ]
  const url = written.map((each) => resolveAddress(wordsOf(each) ?? undefined, baseUrl)).find((each) => each !== null)
  if (url === undefined) return null
  const title = lineOf(data['full_text']) ?? lineOf(data['title'])
  const description = lineOf(data['caption']) ?? lineOf(data['description'])
  const provider = lineOf(data['name']) ?? lineOf(data['publication_name'])
  return {
    type: 'embed',
    url,
    title,
    ...(description === null ? {} : { description }),
    ...(provider === null ? {} : { provider }),
  }
}

function galleryOf(data: JsonObject, baseUrl: string | null): Block | null {
  const { images: written, caption } = asObject(data['gallery'])
  const images = objectsIn(written).flatMap(({ src, alt, width, height }) => {
    const url = resolveAddress(wordsOf(src) ?? undefined, baseUrl)
    const facts = { alt: lineOf(alt) ?? '', width: sideOf(width), height: sideOf(height), caption: null, credit: null }
    return url === null ? [] : [{ url, ...facts }]
  })
  return images.length === 0
    ? null
    : { type: 'gallery', images: images.slice(0, blockLimits.images), caption: lineOf(caption) }
}

function formulaOf(data: JsonObject): Block | null {
  const text = lineOf(data['persistentExpression'])
  return text === null ? null : { type: 'paragraph', text }
}

function lineOf(value: unknown): string | null {
  return foldText(wordsOf(value) ?? '') || null
}

function sideOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= blockLimits.pixels ? value : null
}
