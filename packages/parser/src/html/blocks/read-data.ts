import { blockLimits, type Block } from '@broadsheet/model'
import { asObject, objectsIn, parseJson, wordsOf, type JsonObject } from '../../json/json-value.ts'
import { droppedElements } from '../element-kinds.ts'
import { foldText } from '../fold-text.ts'
import { findAll, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { resolveAddress } from '../resolve-address.ts'
import { isEmbed, readEmbed } from './read-embed.ts'

const shown = new Set(['img', 'amp-img', 'iframe', 'video', 'audio', 'object', 'embed', 'a'])

// Elements of scripts that show a film, a post or a chart: by name or class, the attribute with its id and the address.
type Player = { key: string; addressOf: (id: string) => string }
const players: ReadonlyMap<string, Player> = new Map([
  ['lite-youtube', { key: 'videoid', addressOf: (id) => `https://www.youtube.com/watch?v=${id}` }],
  ['amp-youtube', { key: 'data-videoid', addressOf: (id) => `https://www.youtube.com/watch?v=${id}` }],
  ['lite-vimeo', { key: 'videoid', addressOf: (id) => `https://vimeo.com/${id}` }],
  ['amp-vimeo', { key: 'data-videoid', addressOf: (id) => `https://vimeo.com/${id}` }],
  ['amp-twitter', { key: 'data-tweetid', addressOf: (id) => `https://twitter.com/i/status/${id}` }],
  ['amp-instagram', { key: 'data-shortcode', addressOf: (id) => `https://www.instagram.com/p/${id}` }],
  ['flourish-embed', { key: 'data-src', addressOf: (id) => `https://flo.uri.sh/${id.replace(/\?.*$/u, '')}/embed` }],
  ['infogram-embed', { key: 'data-id', addressOf: (id) => `https://infogram.com/${id}` }],
])

/** The address of what an element of a script shows; null for any other element. */
function playedIn({ name, attributes }: HtmlElement): string | null {
  const player = players.get(name) ?? namedPlayer(attributes['class'])
  const id = attributes[player?.key ?? ''] ?? ''
  return player !== undefined && /^[\w/?=-]+$/u.test(id) ? player.addressOf(id) : null
}

function namedPlayer(classes: string | undefined): Player | undefined {
  const name = classes?.split(/\s+/u).find((each) => players.has(each))
  return name === undefined ? undefined : players.get(name)
}

/** Boxes that a script fills are not deeper. */
const maxDepth = 5

function hasContent(nodes: readonly HtmlNode[], depth = 0): boolean {
  return nodes.some((node) => {
    if (typeof node === 'string') return node.trim() !== ''
    if (droppedElements.has(node.name) || node.name === 'noscript') return false
    return shown.has(node.name) || depth === maxDepth || hasContent(node.children, depth + 1)
  })
}

/** Whether only an element's data say what a script shows in it: those of Substack and Squarespace if empty, and players. */
export function isOfData(element: HtmlElement): boolean {
  const { attributes, children } = element
  if (playedIn(element) !== null) return true
  if (attributes['data-attrs'] === undefined && attributes['data-html'] === undefined) return false
  return !hasContent(children)
}

/** The block of such an element; null for data without an address, words or images. */
export function readData(element: HtmlElement, baseUrl: string | null): Block | null {
  const { attributes } = element
  const played = playedIn(element)
  if (played !== null)
    return { type: 'embed', url: played, title: lineOf(attributes['title'] ?? attributes['playlabel']) }
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
