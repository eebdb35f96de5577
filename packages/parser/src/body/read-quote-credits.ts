import { markElements } from '@broadsheet/model'
import type { StateCore, Token } from 'markdown-it'
import { creditMark } from './credit-mark.ts'
import { paragraphAt } from './paragraphs-of.ts'

/** Takes the last line of a quotation as its credit if it begins with a dash: `> — Nell Harrow`. */
export function readQuoteCredits(state: StateCore): void {
  for (const [at, { type, level }] of state.tokens.entries()) {
    const last = type === 'blockquote_close' ? paragraphAt(state.tokens, at - 3) : null
    if (last === null || state.tokens[last.at]?.level !== level + 1) continue
    const line = last.children.findLastIndex((token) => token.type === 'softbreak' || token.type === 'hardbreak') + 1
    const [first, ...others] = last.children.slice(line)
    const isFirst = line === 0 && state.tokens[last.at - 1]?.type === 'blockquote_open'
    if (first?.type !== 'text' || !first.content.startsWith(creditMark) || isFirst || !others.every(isWords)) continue
    first.content = first.content.slice(creditMark.length)
    last.words.children = [
      ...last.children.slice(0, line),
      html(state, '<cite>'),
      first,
      ...others,
      html(state, '</cite>'),
    ]
  }
}

// The tags that `writeMarked` writes; others may hold anything.
const markTags = new RegExp(String.raw`^</?(?:a|rt|ruby|span|${Object.values(markElements).join('|')})\b`, 'iu')

function isWords({ type, content }: Token): boolean {
  return type === 'html_inline' ? markTags.test(content) : type !== 'image'
}

function html(state: StateCore, content: string): Token {
  const token = new state.Token('html_inline', '', 0)
  token.content = content
  return token
}
