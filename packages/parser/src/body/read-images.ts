import type { RendererRule, StateCore, StateInline } from 'markdown-it'
import { escapeHtml } from '../html/escape-html.ts'
import { foldText } from '../html/fold-text.ts'
import { lineOf, readyHtml, type BodyContext } from './body-context.ts'
import { topParagraphsOf } from './paragraphs-of.ts'
import { webAddressOf } from './web-address-of.ts'

const sizeForm = / +=(?<width>\d{0,6})x(?<height>\d{0,6})(?=[ )])/uy

/** Parses an image with its size in pixels: `![alt](address =800x600 "caption")`. */
export function sizedImage(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, md } = state
  if (!src.startsWith('![', pos)) return false
  const labelEnd = md.helpers.parseLinkLabel(state, pos + 1, false)
  if (labelEnd < 0 || src[labelEnd + 1] !== '(') return false
  const target = md.helpers.parseLinkDestination(src, labelEnd + 2, posMax)
  sizeForm.lastIndex = target.pos
  const size = target.ok ? sizeForm.exec(src) : null
  if (size === null) return false
  const afterSize = skipSpaces(src, target.pos + size[0].length)
  const title = md.helpers.parseLinkTitle(src, afterSize, posMax)
  const end = title.ok ? skipSpaces(src, title.pos) : afterSize
  if (src[end] !== ')') return false
  const sizes = { width: pixels(size.groups?.['width']), height: pixels(size.groups?.['height']) }
  if (sizes.width === 0 || sizes.height === 0) return false
  if (!silent) {
    const label = src.slice(pos + 2, labelEnd)
    const token = state.push('image', 'img', 0)
    token.attrs = [
      ['src', md.normalizeLink(target.str)],
      ['alt', ''],
      ['title', title.ok ? title.str : ''],
    ]
    token.children = []
    token.content = label
    token.meta = sizes
    md.inline.parse(label, md, state.env, token.children)
  }
  state.pos = end + 1
  return true
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at += 1
  return at
}

function pixels(digits: string | undefined): number | null {
  return digits === undefined || digits === '' ? null : Number(digits)
}

/** Takes the text after an image and a dash as its credit: `![alt](address) — Nell Harrow`. */
export function readImageCredits(context: BodyContext): (state: StateCore) => void {
  return (state) => {
    for (const { words, children } of topParagraphsOf(state.tokens)) {
      const [image, first, ...others] = children
      const mark = first?.type === 'text' ? /^ ?— /u.exec(first.content)?.[0] : undefined
      if (image?.type !== 'image' || first === undefined || mark === undefined) continue
      if (others.some(({ type }) => type === 'softbreak' || type === 'hardbreak')) continue
      first.content = first.content.slice(mark.length)
      const credit = lineOf(state.md.renderer.renderInline([first, ...others], state.md.options, state.env), context)
      first.content = mark + first.content
      if (credit === null || credit === '') continue
      image.meta = { ...image.meta, credit }
      words.children = [image]
    }
  }
}

/** Renders an image as a ready block, with its title as the caption; without a usable address, as HTML. */
export function renderImage(context: BodyContext): RendererRule {
  return (tokens, at, options, env, renderer) => {
    const token = tokens[at]
    if (token === undefined) return ''
    const alt = renderer.renderInlineAsText(token.children ?? [], options, env)
    const { width = null, height = null, credit = null } = token.meta ?? {}
    const caption = context.footnotes.captions.get(token) ?? [String(token.attrGet('title') ?? '')]
    const block = {
      type: 'image',
      url: webAddressOf(String(token.attrGet('src') ?? ''), context.baseUrl),
      alt: foldText(alt),
      width,
      height,
      caption: captionOf(caption, context) || null,
      credit,
    }
    token.attrSet('alt', alt)
    return readyHtml(block, context) ?? renderer.renderToken(tokens, at, options)
  }
}

/** The text of a caption in pieces, of which every other one is a reference to a footnote in HTML. */
function captionOf(pieces: readonly string[], context: BodyContext): string | null {
  if (pieces.length === 1) return foldText(pieces[0] ?? '')
  return lineOf(pieces.map((piece, at) => (at % 2 === 0 ? escapeHtml(piece) : piece)).join(''), context)
}
