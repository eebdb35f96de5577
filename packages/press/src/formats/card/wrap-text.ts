import { lazyPattern } from '@broadsheet/model'
import { textWidth } from './card-font.ts'

// Between words, and after a dash or a slash within one.
const breaks = lazyPattern(String.raw`( )|(?<=\p{L}[\u2013\u2014/-])(?=\p{L})`, 'u')
const punctuationAtEnd = lazyPattern(String.raw`[\s\p{P}]+$`, 'u')

type LineLimits = { maxEms: number; maxLines: number }

/** Breaks a text into lines of at most `maxEms`; one that is longer than `maxLines` ends with an ellipsis. */
export function wrapText(text: string, { maxEms, maxLines }: LineLimits): string[] {
  const lines = linesOf(text, maxEms)
  if (lines.length <= maxLines) return lines
  return lines.slice(0, maxLines).map((line, at) => (at === maxLines - 1 ? withEllipsis(line, maxEms) : line))
}

/** Breaks a text into as many lines as `maxEms` needs, of about the same width. */
export function balanceText(text: string, maxEms: number): string[] {
  const count = linesOf(text, maxEms).length
  let [narrow, wide] = [maxEms / 2, maxEms]
  while (wide - narrow > 0.1) {
    const middle = (narrow + wide) / 2
    if (linesOf(text, middle).length > count) narrow = middle
    else wide = middle
  }
  return linesOf(text, wide)
}

function linesOf(text: string, maxEms: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, maxEms)) {
    if (textWidth((line + piece).trimEnd()) <= maxEms) {
      line += piece
    } else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '')
}

/** Words and spaces. A word wider than a line is cut. */
function piecesOf(text: string, maxEms: number): string[] {
  const words = text.split(breaks()).filter((piece) => piece !== undefined && piece !== '')
  return words.flatMap((word) => (textWidth(word) <= maxEms ? [word] : cutWord(word, maxEms)))
}

function cutWord(word: string, maxEms: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(`${part}${character}-`) > maxEms) {
      parts.push(`${part}-`)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function withEllipsis(line: string, maxEms: number): string {
  const characters = Array.from(line)
  while (characters.length > 0 && textWidth(`${characters.join('')}…`) > maxEms) characters.pop()
  return `${characters.join('').replace(punctuationAtEnd(), '')}…`
}
