import { textWidth } from './text-width.ts'

// Chinese and Japanese break between any two signs, but never before closing or behind opening punctuation.
const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`
const closing = String.raw`[、。，．：；！？」』）》〉】”’…]`
const opening = String.raw`[「『（《〈【“‘]`
const piece = new RegExp(String.raw`\s+|${opening}*${cjk}${closing}*|(?:(?!${cjk})\S)+`, 'gu')

/** Breaks a headline into lines of at most `maxEms`, `maxLines` in all; what is too much ends in an ellipsis. */
export function wrapHeadline(headline: string, { maxEms, maxLines }: { maxEms: number; maxLines: number }): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of piecesOf(headline, maxEms)) {
    if (textWidth((line + word).trimEnd()) <= maxEms) {
      line += word
    } else {
      lines.push(line.trimEnd())
      line = word.trimStart()
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  return kept.map((text, at) => (at === maxLines - 1 ? withEllipsis(text, maxEms) : text))
}

/** Words, spaces and single signs of Chinese; a word that is wider than a line comes in several pieces. */
function piecesOf(headline: string, maxEms: number): string[] {
  const words = headline.trim().match(piece) ?? []
  return words.flatMap((word) => (textWidth(word) <= maxEms ? [word] : cutWord(word, maxEms)))
}

function cutWord(word: string, maxEms: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const sign of word) {
    if (part !== '' && textWidth(part + sign) > maxEms) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part]
}

function withEllipsis(line: string, maxEms: number): string {
  const signs = Array.from(line)
  while (signs.length > 0 && textWidth(`${signs.join('')}…`) > maxEms) signs.pop()
  return `${signs.join('').replace(/[\s\p{P}]+$/u, '')}…`
}
