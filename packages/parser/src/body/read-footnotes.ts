import type { MarkdownIt as Markdown, StateBlock, StateCore, StateInline } from 'markdown-it'

/** The notes of a text by their labels, and the number that each got from its first reference. */
type Notes = { texts: Map<string, string>; numbers: Map<string, number> }

const definition = /^\[\^(?<label>[^\]\s]{1,100})\]:[ \t]*(?<text>.*)$/u
const reference = /\[\^(?<label>[^\]\s]{1,100})\]/uy

/**
 * Adds footnotes: `[^1]` in a text, and a paragraph `[^1]: Its words` anywhere. They become a list at the end, in the
 * order of their references; those without one come last.
 */
export function addFootnotes(markdown: Markdown): void {
  const notes: Notes = { texts: new Map(), numbers: new Map() }
  markdown.block.ruler.before('reference', 'footnote', readDefinition(notes), { alt: ['paragraph'] })
  markdown.inline.ruler.before('link', 'footnote', readReference(notes))
  markdown.core.ruler.push('footnotes', listNotes(notes))
}

function readDefinition({ texts }: Notes) {
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

function readReference({ texts, numbers }: Notes) {
  return (state: StateInline, silent: boolean): boolean => {
    reference.lastIndex = state.pos
    const [written = '', label = ''] = reference.exec(state.src) ?? []
    if (!texts.has(label)) return false
    if (!silent) {
      const number = numbers.get(label) ?? numbers.size + 1
      numbers.set(label, number)
      const token = state.push('html_inline', '', 0)
      token.content = `<sup><a href="#note-${number}">${number}</a></sup>`
    }
    state.pos += written.length
    return true
  }
}

function listNotes(notes: Notes) {
  return (state: StateCore): void => {
    // The text of a note is parsed by the same rules.
    if (notes.texts.size === 0 || state.inlineMode || isOfNote(state.env)) return
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

function* labelsOf({ texts, numbers }: Notes): Generator<string> {
  // Both grow while they are walked.
  for (const label of numbers.keys()) yield label
  for (const label of texts.keys()) if (!numbers.has(label)) yield label
}

function isOfNote(env: unknown): boolean {
  return typeof env === 'object' && env !== null && 'isOfNote' in env
}
