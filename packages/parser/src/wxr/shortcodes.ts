import { escapeHtml } from '../html/escape-html.ts'
import type { OmissionKind } from '../result/omission.ts'
import { readEnclosingShortcodes } from './enclosing-shortcodes.ts'
import { galleryHtml, playlistHtml, type Library } from './library-shortcodes.ts'
import { shortcodeAttributes, type ShortcodeAttributes } from './shortcode-attributes.ts'

const shortcode = /\[(?<escaped>\[[^[\]]*\])\]|\[\/?(?<name>[a-z][\w-]*)(?<attributes>(?:\s[^[\]<>]*)?)\]/giu
const escapedPair = /\[(?<literal>\[(?<name>[a-z][\w-]*)[^[\]]*\][^[\]]*\[\/\k<name>\])\]/giu
const players = /^(?:video|audio)$/iu
// Frames and players of WordPress and its common plugins.
const frames = /^(?:embed|video|audio|youtube|vimeo|twitter|tweet|instagram|soundcloud|spotify|facebook)$/iu
const address = /https?:\/\/[^\s<>"'[\]]+/u

/**
 * Expands the shortcodes of a post (https://codex.wordpress.org/Shortcode) to HTML: captions become figures, galleries
 * their images, playlists their sounds and films, frames and players their addresses. Others are removed; their content stays, with
 * their titles and links. A text that only looks like one, such as `[sic]`, stays: a shortcode has attributes, an end or a name of two parts. What was removed is
 * added to `lost`.
 */
export function readShortcodes(written: string, library: Library, lost: OmissionKind[] = []): string {
  const content = written.replace(escapedPair, (_, literal: string) =>
    literal.replaceAll('[', '&#91;').replaceAll(']', '&#93;'),
  )
  const enclosing = new Set(
    Array.from(content.matchAll(/\[\/([a-z][\w-]*)\]/giu), ([, name = '']) => name.toLowerCase()),
  )
  const figures = enclosing.has('caption') || enclosing.has('wp_caption') ? readCaptions(content) : content
  const framed = [...enclosing].some((name) => frames.test(name)) ? readFrames(figures) : figures
  const read = readEnclosingShortcodes(partBoxes(framed, enclosing), { enclosing, isKnown }, lost)
  return read.replace(shortcode, (written, escaped?: string, name = '', attributes = '') => {
    if (escaped !== undefined) return escaped
    const values = shortcodeAttributes(attributes)
    const isShortcode = Object.keys(values).length > 0 || enclosing.has(name.toLowerCase()) || /[_-]/u.test(name)
    const before = lost.length
    const known = expand(name, { values, attributes, library, lost })
    if (known === null && !isShortcode) return written
    // What one encloses stays, and a gallery may have told of each of its images.
    if (!known && !enclosing.has(name.toLowerCase()) && lost.length === before) lost.push('shortcode')
    return known ?? ''
  })
}

/** Separates boxes that follow each other on a line, such as the halves of a page. */
function partBoxes(content: string, enclosing: ReadonlySet<string>): string {
  if (![...enclosing].some((name) => !isKnown(name))) return content
  return content.replace(/(\[\/[a-z][\w-]*\])(?=\[[a-z][^[\]]*\])/giu, '$1\n\n')
}

function isKnown(name: string): boolean {
  return /^(?:gallery|playlist|(?:wp_)?caption)$/iu.test(name) || frames.test(name)
}

type Given = { values: ShortcodeAttributes; attributes: string; library: Library; lost: OmissionKind[] }

/** The HTML of a shortcode that WordPress or a common plugin has; null for any other one. */
function expand(name: string, { values, attributes, library, lost }: Given): string | null {
  if (name === 'gallery') return galleryHtml(values, library, lost)
  if (name === 'playlist') return playlistHtml(values, library, lost)
  if (players.test(name)) return player(name.toLowerCase(), values)
  if (!frames.test(name)) return null
  return frame(Object.values(values).find((value) => address.test(value)) ?? attributes)
}

function readCaptions(content: string): string {
  return content.replace(
    /\[(?:wp_)?caption\b([^[\]]*)\]([^[]*)\[\/(?:wp_)?caption\]/giu,
    (_, given: string, inner: string) => {
      const image = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu.exec(inner)?.[0] ?? ''
      const caption = shortcodeAttributes(given)['caption'] ?? inner.replace(image, '')
      return `\n\n<figure>${image}<figcaption>${caption}</figcaption></figure>\n\n`
    },
  )
}

// Other content of a frame would only be noise in the text.
function readFrames(content: string): string {
  return content.replace(
    /\[(\w+)\b([^[\]]*)\]([^[]*)\[\/\1\]/giu,
    (written, name: string, given: string, inner: string) => {
      if (!frames.test(name) || inner.trim() === '') return written
      // The content of a player is its subtitles, or what old browsers show.
      return players.test(name) && address.test(given)
        ? player(name.toLowerCase(), shortcodeAttributes(given), inner)
        : frame(inner)
    },
  )
}

function frame(words: string): string {
  const url = address.exec(words)?.[0]
  return url === undefined ? '' : `\n\n<iframe src="${url}"></iframe>\n\n`
}

/** https://codex.wordpress.org/Video_Shortcode, https://codex.wordpress.org/Audio_Shortcode */
function player(name: string, { poster = '', ...values }: ShortcodeAttributes, inner = ''): string {
  const url = Object.values(values)
    .map((value) => address.exec(value)?.[0])
    .find((value) => value !== undefined)
  if (url === undefined) return ''
  const image = poster === '' ? '' : ` poster="${escapeHtml(poster)}"`
  const tracks = (inner.match(/<track\b[^<>]*>/giu) ?? []).join('')
  return `\n\n<figure><${name} src="${escapeHtml(url)}"${image}>${tracks}</${name}></figure>\n\n`
}
