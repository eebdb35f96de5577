import type { Line } from './line.ts'

/** The text after a label such as `Date:` that begins a line, with either kind of colon; null for another line. */
export function textBehindLabel(line: Line, label: string): string | null {
  const word = label.replace(/:$/u, '')
  if (!opensWith(line.folded, word)) return null
  const behind = /^\s?[:：]\s?(?<text>.*)$/u.exec(line.folded.slice(word.length))
  return behind?.groups?.['text'] ?? null
}

/** Whether a line is only a label, with or without a colon. */
export function isLabel(line: Line, label: string): boolean {
  return line.folded.replace(/\s?[:：]$/u, '').toLowerCase() === label.toLowerCase()
}

/** Whether a line is the beginning of a label, as in a dump that was cut off. Shorter ones could be any word. */
export function isCutLabel(line: Line, label: string): boolean {
  const minCharacters = 3
  return line.folded.length >= minCharacters && line.folded.length < label.length && label.startsWith(line.folded)
}

/** The text before and after a label within a text, such as `source:`; null without the label. */
export function cutAtLabel(text: string, label: string): { before: string; behind: string } | null {
  const at = text.replaceAll('：', ':').indexOf(label)
  return at < 0 ? null : { before: text.slice(0, at).trim(), behind: text.slice(at + label.length).trim() }
}

export function opensWith(text: string, opening: string): boolean {
  return text.slice(0, opening.length).toLowerCase() === opening.toLowerCase()
}
