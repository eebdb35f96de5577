import type { MarkdownIt as Markdown, StateBlock, StateCore, StateInline, Token } from 'markdown-it'
import type { MarkdownNotes } from './body-context.ts'

const definition = /^\[\^(?<label>[^\]\s]{1,100})\]:[ \t]*(?<text>.*)$/u
const reference = /\[\^(?<label>[^\]\s]{1,100})\]/uy
const references = new RegExp(reference.source, 'gu')

/**
 * Adds footnotes: `[^1]` in a text, and a paragraph `[^1]: Its words` anywhere. They become a list at the end, in the
 * order of their references; those without one come last.
 */
export function addFootnotes(markdown: Markdown, notes: MarkdownNotes): void {
  markdown.block.ruler.before('reference', 'footnote', readDefinition(notes), { alt: ['paragraph'] })
  markdown.inline.ruler.before('link', 'footnote', readReference(notes))
  markdown.core.ruler.after('inline', 'footnote_numbers', ({ tokens }) => numberReferences(tokens, notes))
  markdown.core.ruler.push('footnotes', listNotes(notes))
}

/** What `env` says of a text that is only tried: its references are not counted. */
export const tried = { isTried: true }

function readDefinition({ texts }: MarkdownNotes) {
  return (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    if (state.level > 0) return false
    const [, label = '', first = ''] = definition.exec(lineAt(state, startLine)) ?? []
    if (label === '' || texts.has(label)) return false
    if (silent) return true
    const lines = [first]
    let line = startLine + 1
    for (; line < endLine && belongs(state, line); line += 1) {
      lines.push(state.isEmpty(line) ? '' : state.getLines(line, line + 1, 4, false))
    }
    texts.set(label, lines.join('\n'))
    state.line = line
    return true
  }
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}

/** Whether a line goes on with a note: it follows without a blank line, or is set in behind blank ones. */
function belongs(state: StateBlock, line: number): boolean {
  if (definition.test(lineAt(state, line))) return false
  if (!state.isEmpty(line)) return !state.isEmpty(line - 1) || (state.sCount[line] ?? 0) >= 4
  let next = line
  while (next < state.lineMax && state.isEmpty(next)) next += 1
  return next < state.lineMax && (state.sCount[next] ?? 0) >= 4
}

function readReference({ texts, labels }: MarkdownNotes) {
  return (state: StateInline, silent: boolean): boolean => {
    reference.lastIndex = state.pos
    const [written = '', label = ''] = reference.exec(state.src) ?? []
    if (!texts.has(label) || isEnv(state.env, 'isTried')) return false
    if (!silent) {
      const token = state.push('html_inline', '', 0)
      token.content = written
      labels.set(token, label)
    }
    state.pos += written.length
    return true
  }
}

/** Numbers references in the order of the text: also in captions of images, and in HTML between its tags. */
function numberReferences(tokens: readonly Token[], notes: MarkdownNotes): void {
  if (notes.texts.size === 0) return
  for (const token of tokens) {
    const { type, content, children } = token
    const label = notes.labels.get(token)
    if (label !== undefined) token.content = htmlOf(label, notes)
    else if (type === 'html_block') token.content = numberInHtml(content, notes)
    else if (type === 'image') notes.captions.set(token, splitTitle(String(token.attrGet('title') ?? ''), notes))
    else if (children !== null) numberReferences(children, notes)
  }
}

const literal = /<(?:code|pre|script|style|textarea|title)\b/iu

function numberInHtml(html: string, notes: MarkdownNotes): string {
  if (!html.includes('[^') || literal.test(html)) return html
  return html
    .split(/(<[^<>]*>)/u)
    .map((piece, at) =>
      at % 2 === 1 ? piece : piece.replace(references, (written, label: string) => numbered(written, label, notes)),
    )
    .join('')
}

function numbered(written: string, label: string, notes: MarkdownNotes): string {
  return notes.texts.has(label) ? htmlOf(label, notes) : written
}

/** The pieces of a caption: words, and as every other one the HTML of a reference. */
function splitTitle(title: string, notes: MarkdownNotes): string[] {
  const pieces: string[] = []
  let from = 0
  for (const { 0: written, 1: label = '', index } of title.matchAll(references)) {
    if (!notes.texts.has(label)) continue
    pieces.push(title.slice(from, index), htmlOf(label, notes))
    from = index + written.length
  }
  return [...pieces, title.slice(from)]
}

function htmlOf(label: string, { numbers }: MarkdownNotes): string {
  const number = numbers.get(label) ?? numbers.size + 1
  numbers.set(label, number)
  return `<sup><a href="#note-${number}">${number}</a></sup>`
}

function listNotes(notes: MarkdownNotes) {
  return (state: StateCore): void => {
    // The text of a note is parsed by the same rules.
    if (notes.texts.size === 0 || state.inlineMode || isEnv(state.env, 'isOfNote')) return
    const items: string[] = []
    // A note may refer to another, which gets its number then.
    for (const label of labelsOf(notes)) {
      notes.numbers.set(label, items.length + 1)
      const words = state.md.render(notes.texts.get(label) ?? '', { isOfNote: true })
      items.push(`<li id="note-${items.length + 1}">${words}</li>`)
    }
    const token = new state.Token('html_block', '', 0)
    token.content = `<ol class="footnotes">${items.join('')}</ol>`
    state.tokens.push(token)
  }
}

function* labelsOf({ texts, numbers }: MarkdownNotes): Generator<string> {
  // Both grow while they are walked.
  for (const label of numbers.keys()) yield label
  for (const label of texts.keys()) if (!numbers.has(label)) yield label
}

/** Whether a text is parsed as one of a note, or only tried. */
export function isEnv(env: unknown, name: 'isOfNote' | 'isTried'): boolean {
  return typeof env === 'object' && env !== null && name in env
}
