import { escapeHtml } from '../html/escape-html.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { asObject, wordsOf } from '../json/json-value.ts'
import type { OmissionKind } from '../result/omission.ts'
import { attributesOf, blockMark, parseBlockMark, type BlockMark } from './block-marks.ts'

// Blocks that an editor left empty, and what is read elsewhere.
const emptyBlocks =
  /^(?:audio|block|button|buttons|code|column|columns|core-embed\/.*|cover|details|embed|file|footnotes|freeform|gallery|group|heading|html|image|list|list-item|media-text|missing|more|nextpage|paragraph|preformatted|pullquote|quote|separator|shortcode|social-links|spacer|table|text-columns|verse|video)$/u
// What these hold is a template, or stands there only when they find nothing.
const templates = /^(?:comments|navigation|post-comments|query)$/u

/**
 * Replaces the blocks that a post holds only by name, because WordPress draws them whenever it shows the post (latest
 * posts, a menu, a form of a plugin). Links to social networks become a list of links; others, and background images
 * of groups, are left out and added to `lost`.
 */
export function readDrawnBlocks(content: string, lost: OmissionKind[]): string {
  if (!content.includes('<!-- wp:')) return content
  let within: { name: string; depth: number } | null = null
  const read = content.split(blockMark).map((piece, index) => {
    const mark = index % 2 === 1 ? parseBlockMark(piece) : null
    if (within !== null) {
      if (mark?.name === within.name && mark.kind !== 'empty') within.depth += mark.kind === 'begin' ? 1 : -1
      if (within.depth === 0) within = null
      return ''
    }
    if (mark === null || mark.kind === 'end') return piece
    if (mark.kind === 'begin' && templates.test(mark.name)) within = { name: mark.name, depth: 1 }
    else if (mark.kind === 'begin') {
      if (hasBackground(mark)) lost.push('background-image')
      return piece
    } else if (emptyBlocks.test(mark.name)) return piece
    else if (mark.name === 'social-link') return socialLink(mark)
    lost.push('drawn-block')
    return ''
  })
  return read.join('')
}

function hasBackground(mark: BlockMark): boolean {
  if (!mark.json.includes('"backgroundImage"')) return false
  const { background } = asObject(attributesOf(mark)['style'])
  return wordsOf(asObject(asObject(background)['backgroundImage'])['url']) !== null
}

function socialLink(mark: BlockMark): string {
  const { url, label, service } = attributesOf(mark)
  const whole = withScheme(wordsOf(url) ?? '')
  const address = whole.startsWith('mailto:') ? whole : resolveAddress(whole, null)
  if (address === null) return ''
  const code = wordsOf(service) ?? ''
  const words = wordsOf(label) ?? (code === '' ? address : nameOfService(code))
  return `<li><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></li>`
}

/** Like WordPress, which takes an address without its scheme, too. */
function withScheme(url: string): string {
  if (/^[^\s/:@?#]+@[^\s/:@?#]+\.\w+$/u.test(url)) return `mailto:${url}`
  return url === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url) ? url : `https://${url}`
}

// Where more than the first letter differs from the code.
const services = new Map([
  ['chain', 'Link'],
  ['codepen', 'CodePen'],
  ['deviantart', 'DeviantArt'],
  ['feed', 'RSS Feed'],
  ['fivehundredpx', '500px'],
  ['github', 'GitHub'],
  ['lastfm', 'Last.fm'],
  ['linkedin', 'LinkedIn'],
  ['tiktok', 'TikTok'],
  ['vk', 'VK'],
  ['whatsapp', 'WhatsApp'],
  ['wordpress', 'WordPress'],
  ['youtube', 'YouTube'],
])

function nameOfService(code: string): string {
  return services.get(code) ?? code.charAt(0).toUpperCase() + code.slice(1)
}
