import { lazyPattern } from '@broadsheet/model'
import { textWidth } from './text-width.ts'

// Chinese and Japanese text breaks between any two characters, but not before closing or after opening punctuation.
const cjk = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]'
const closing = '[、。，．：；！？」』）》〉】”’…]'
const opening = '[「『（《〈【“‘]'
const piece = lazyPattern(String.raw`\s+|${opening}*${cjk}${closing}*|(?:(?!${cjk})\S)+`, 'gu')
const marksAtEnd = lazyPattern(String.raw`[\s\p{P}]+$`, 'u')

/** Breaks a headline into at most `maxLines` lines of at most `maxEms`; a longer one ends with an ellipsis. */
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
  const shown = lines.slice(0, maxLines)
  return shown.map((text, at) => (at === maxLines - 1 ? withEllipsis(text, maxEms) : text))
}

/** Words, spaces and single Chinese characters. A word wider than a line is cut. */
function piecesOf(headline: string, maxEms: number): string[] {
  const words = headline.trim().match(piece()) ?? []
  return words.flatMap((word) => (textWidth(word) <= maxEms ? [word] : cutWord(word, maxEms)))
}

function cutWord(word: string, maxEms: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character) > maxEms) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function withEllipsis(line: string, maxEms: number): string {
  const characters = Array.from(line)
  while (characters.length > 0 && textWidth(`${characters.join('')}…`) > maxEms) characters.pop()
  return `${characters.join('').replace(marksAtEnd(), '')}…`
}
