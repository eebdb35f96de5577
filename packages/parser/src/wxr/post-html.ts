import type { OmissionKind } from '../result/omission.ts'
import { showBackgroundImages } from './background-images.ts'
import { blockMark } from './block-marks.ts'
import { readDrawnBlocks } from './drawn-blocks.ts'
import type { Library } from './library-shortcodes.ts'
import { showOriginalImages } from './original-images.ts'
import { playerOf } from './player-of.ts'
import { readShortcodes } from './shortcodes.ts'
import { showWholeImages } from './whole-images.ts'

const blockTag =
  /^<\/?(?:address|article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul|video)\b/iu
const addressAlone = /^[^\S\n]*(https?:\/\/[^\s<>"'[\]]+)[^\S\n]*$/gmu
// Where the older editor's posts end their opening or their page, even within a line.
const pageBreak = /<!--(?:more\b[^<>]*|nextpage)-->/gu
const preformattedTag = /(<\/?(?:pre|script|style|textarea)\b[^<>]*>)/iu

/**
 * Converts the content of a post to the HTML that WordPress shows: blocks that it draws and shortcodes are expanded, an
 * address on its own line becomes a frame or a player, and in the older editor's posts, and between blocks, blank lines
 * separate paragraphs. What says nothing here is added to `lost`.
 */
export function postHtml(content: string, library: Library, lost: OmissionKind[] = []): string {
  const hasBlocks = content.includes('<!-- wp:')
  const drawn = readDrawnBlocks(content.replaceAll('\r\n', '\n').replace(pageBreak, '\n\n$&\n\n'), lost)
  const framed = frameAddresses(readShortcodes(drawn, library, lost))
  const shown = showBackgroundImages(hasBlocks ? readFreeText(framed) : withParagraphs(framed))
  return showWholeImages(showOriginalImages(shown, library.attachments))
}

function frameAddresses(html: string): string {
  return outsidePreformatted(html, (piece) =>
    piece.replace(addressAlone, (_, url: string) => {
      const player = playerOf(url)
      return player === null
        ? `<iframe src="${url}"></iframe>`
        : `<figure><${player} src="${url}"></${player}></figure>`
    }),
  )
}

/** Separates paragraphs in the text between blocks, and in blocks of the older editor (`wp:freeform`). */
function readFreeText(html: string): string {
  let depth = 0
  const written = html.split(blockMark).map((piece, index) => {
    if (index % 2 === 0) return depth === 0 ? withParagraphs(piece) : piece
    const isFree = /wp:freeform\b/u.test(piece)
    if (!isFree && !piece.endsWith('/-->')) depth = Math.max(0, depth + (/^<!--\s+\//u.test(piece) ? -1 : 1))
    return piece
  })
  return written.join('')
}

// Like WordPress's wpautop: line ends count outside of preformatted text.
function withParagraphs(html: string): string {
  return outsidePreformatted(html, paragraphs)
}

/** Changes the pieces of HTML that are not preformatted. */
function outsidePreformatted(html: string, change: (piece: string) => string): string {
  let inside: string | null = null
  const written = html.split(preformattedTag).map((piece) => {
    const tag = /^<(?<slash>\/?)(?<name>pre|script|style|textarea)\b/iu.exec(piece)?.groups
    if (tag === undefined) return inside === null ? change(piece) : piece
    const name = tag['name']?.toLowerCase() ?? ''
    if (tag['slash'] === '') inside ??= name
    else if (inside === name) inside = null
    return piece
  })
  return written.join('')
}

function paragraphs(html: string): string {
  return html
    .split(/\n[^\S\n]*\n/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => (blockTag.test(piece) ? piece : `<p>${piece.replaceAll('\n', '<br>')}</p>`))
    .join('\n\n')
}
