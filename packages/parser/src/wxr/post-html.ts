import type { Attachments } from './attachments.ts'
import { readShortcodes } from './shortcodes.ts'

const blockTag =
  /^<\/?(?:address|article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul|video)\b/iu
const addressAlone = /^[^\S\n]*(https?:\/\/[^\s<>"'[\]]+)[^\S\n]*$/gmu
const preformattedTag = /(<\/?(?:pre|script|style|textarea)\b[^<>]*>)/iu

/**
 * Converts the content of a post to the HTML that WordPress shows: shortcodes are expanded, an address on its own line
 * becomes a frame, and in the older editor's posts, and between blocks, blank lines separate paragraphs. The names of
 * shortcodes that say nothing here are added to `lost`.
 */
export function postHtml(content: string, attachments: Attachments, lost: string[] = []): string {
  const hasBlocks = content.includes('<!-- wp:')
  const unix = content.replaceAll('\r\n', '\n')
  const framed = readShortcodes(unix, attachments, lost).replace(addressAlone, '<iframe src="$1"></iframe>')
  return hasBlocks ? readFreeText(framed) : withParagraphs(framed)
}

const blockMark = /(<!--\s+\/?wp:[a-z][^<>]*-->)/u

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
  let inside: string | null = null
  const written = html.split(preformattedTag).map((piece) => {
    const tag = /^<(?<slash>\/?)(?<name>pre|script|style|textarea)\b/iu.exec(piece)?.groups
    if (tag === undefined) return inside === null ? paragraphs(piece) : piece
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
