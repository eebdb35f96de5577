import type { StateCore, Token } from 'markdown-it'
import { lineOf, readyHtml, type BodyContext } from './body-context.ts'
import { revealEscapes } from './escapes.ts'
import { topParagraphsOf, type ParagraphTokens } from './paragraphs-of.ts'
import { isEnv } from './read-footnotes.ts'
import { normalizeLink, webAddressOf } from './web-address-of.ts'

const isWeb = /^https?:\/\//iu

/**
 * Turns paragraphs that consist of one address or link (`https://…`, `<https://…>`, `[Title](https://…)`) into embeds.
 */
export function readEmbeds(context: BodyContext): (state: StateCore) => void {
  return (state) => {
    // A note has words and links alone.
    if (isEnv(state.env, 'isOfNote')) return
    for (const paragraph of topParagraphsOf(state.tokens).toReversed()) {
      const link = bareLink(paragraph) ?? onlyLink(paragraph)
      if (link === null || !isWeb.test(revealEscapes(link.target))) continue
      const title =
        link.title === null
          ? null
          : lineOf(state.md.renderer.renderInline(link.title, state.md.options, state.env), context)
      const url = webAddressOf(link.target, context.baseUrl)
      const html = readyHtml({ type: 'embed', url, title: title === '' ? null : title }, context)
      if (html === null) continue
      const token = new state.Token('html_block', '', 0)
      token.content = html
      state.tokens.splice(paragraph.at, 3, token)
    }
  }
}

type Link = { target: string; title: Token[] | null }

function bareLink({ words }: ParagraphTokens): Link | null {
  const isBare = !/[\s\\<>]/u.test(words.content) && isWeb.test(revealEscapes(words.content))
  return isBare ? { target: normalizeLink(words.content), title: null } : null
}

function onlyLink({ children }: ParagraphTokens): Link | null {
  const [open, ...rest] = children
  const title = rest.slice(0, -1)
  if (open?.type !== 'link_open' || rest.at(-1)?.type !== 'link_close') return null
  if (title.some(({ type }) => type === 'link_close' || type === 'image' || type === 'html_inline')) return null
  return { target: String(open.attrGet('href') ?? ''), title: open.markup === 'autolink' ? null : title }
}
