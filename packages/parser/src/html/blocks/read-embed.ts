import type { Block } from '@broadsheet/model'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement } from '../html-node.ts'
import { resolveAddress } from '../resolve-address.ts'
import { isTracker } from './read-image.ts'

const frames = new Set(['iframe', 'frame', 'video', 'audio', 'embed', 'object', 'amp-iframe', 'amp-video', 'amp-audio'])
const players = { audio: new Set(['audio', 'amp-audio']), video: new Set(['video', 'amp-video']) }
const postClasses =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed-bq|fb-post|wp-embedded-content)(?:\s|$)/u

export function isEmbed({ name }: HtmlElement): boolean {
  return frames.has(name)
}

/** Whether an element plays a sound or a film itself. */
export function isPlayer({ name }: HtmlElement): boolean {
  return players.audio.has(name) || players.video.has(name)
}

/** A frame as a link to its content, a player as what it plays; null without an address, or if it is too small to be seen. */
export function readEmbed(element: HtmlElement, baseUrl: string | null): Block | null {
  const { attributes, children } = element
  if (isUnseen(element)) return null
  const sources = findAll(children, ({ name }) => name === 'source' || name === 'embed')
  const written = [element, ...sources].flatMap((each) => [
    each.attributes['src'],
    each.attributes['data-src'],
    each.attributes['data'],
  ])
  const title = foldText(attributes['title'] ?? attributes['aria-label'] ?? '') || null
  if (!isPlayer(element)) {
    const url = firstOf(written, (address) => secureAddress(address, baseUrl))
    return url === null ? null : { type: 'embed', url, title }
  }
  const url = firstOf(written, (address) => resolveAddress(address, baseUrl))
  if (url === null) return null
  if (players.audio.has(element.name)) return { type: 'audio', url, caption: title }
  return { type: 'video', url, poster: posterOf(attributes, baseUrl), caption: title }
}

// Ghost gives a spacer as the poster, behind which a style shows it.
function posterOf({ poster = '', style = '' }: HtmlElement['attributes'], baseUrl: string | null): string | null {
  if (!poster.includes('spacergif.org')) return resolveAddress(poster, baseUrl)
  return resolveAddress(/url\(\s*["']?(?<url>[^"')]+)/u.exec(style)?.groups?.['url'], baseUrl)
}

/** Whether a frame shows nothing: it is too small, or repeats a post that WordPress embeds. */
export function isUnseen(frame: HtmlElement): boolean {
  return isTracker(frame) || /(?:^|\s)wp-embedded-content(?:\s|$)/u.test(frame.attributes['class'] ?? '')
}

function firstOf(
  written: readonly (string | undefined)[],
  resolve: (address: string | undefined) => string | null,
): string | null {
  return written.map(resolve).find((address) => address !== null) ?? null
}

/** A post of a social network, which its script would draw, as a link with its text; null for any other quotation. */
export function readPost(quote: HtmlElement, baseUrl: string | null): Block | null {
  if (!postClasses.test(quote.attributes['class'] ?? '')) return null
  const links = findAll(quote.children, ({ name }) => name === 'a').map(({ attributes }) => attributes['href'])
  const { cite, 'data-instgrm-permalink': permalink } = quote.attributes
  const url = [cite, permalink, ...links.toReversed()]
    .map((address) => secureAddress(address, baseUrl))
    .find((address) => address !== null)
  const title = foldText(quote.children.map((child) => textOf([child])).join(' '))
  return url === undefined ? null : { type: 'embed', url, title: title === '' ? null : title }
}

// An https page shows only https frames, so every address that worked there works by https.
function secureAddress(written: string | undefined, baseUrl: string | null): string | null {
  const address = resolveAddress(written, baseUrl)
  return address === null ? null : resolveAddress(address.replace(/^http:/u, 'https:'), null)
}
