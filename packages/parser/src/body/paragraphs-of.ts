import type { Token } from 'markdown-it'

/**
 * A paragraph among tokens: the index of its first of three tokens (opening, inline, closing), and its inline token.
 */
export type ParagraphTokens = { at: number; words: Token; children: Token[] }

export function topParagraphsOf(tokens: readonly Token[]): ParagraphTokens[] {
  return tokens.flatMap(({ type, level }, at) => {
    const paragraph = type === 'paragraph_open' && level === 0 ? paragraphAt(tokens, at) : null
    return paragraph ?? []
  })
}

export function paragraphAt(tokens: readonly Token[], at: number): ParagraphTokens | null {
  const words = tokens[at + 1]
  return tokens[at]?.type === 'paragraph_open' && words?.type === 'inline'
    ? { at, words, children: words.children ?? [] }
    : null
}
