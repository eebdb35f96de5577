import type { StateCore } from 'markdown-it'
import { paragraphAt } from './paragraphs-of.ts'

const noteSign = /^\[!(?:note|tip|important|warning|caution)\]$/iu

/** Turns quotations that begin with a sign such as `[!NOTE]` into boxes beside the story, as GitHub shows them. */
export function readNotes(state: StateCore): void {
  for (let at = state.tokens.length - 1; at >= 0; at -= 1) {
    const open = state.tokens[at]
    const first = open?.type === 'blockquote_open' ? paragraphAt(state.tokens, at + 1) : null
    const [sign, end] = first?.children ?? []
    if (first === null || sign?.type !== 'text' || !noteSign.test(sign.content)) continue
    if (end !== undefined && end.type !== 'softbreak' && end.type !== 'hardbreak') continue
    const close = state.tokens.findIndex(
      ({ type, level }, index) => index > at && type === 'blockquote_close' && level === open?.level,
    )
    state.tokens[close] = htmlBlock(state, '</aside>')
    if (end === undefined) state.tokens.splice(first.at, 3)
    else first.words.children = first.children.slice(2)
    state.tokens[at] = htmlBlock(state, '<aside>')
  }
}

function htmlBlock(state: StateCore, content: string) {
  const token = new state.Token('html_block', '', 0)
  token.content = content
  return token
}
