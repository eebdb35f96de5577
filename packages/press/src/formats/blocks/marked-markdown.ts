import { lazyPattern, nestMarks, tidyMarks, type Mark, type MarkedPart, type MarkedText } from '@broadsheet/model'
import { escapeHead, escapeInline, escapeMarkdown } from '../escape-markdown.ts'
import { destination } from './destination.ts'

/** A text with its marks as one line of Markdown; as HTML where Markdown has no form for a mark, or would misread it. */
export function markedMarkdown({ text, marks }: MarkedText): string {
  const parts = nestMarks(text, tidyMarks(text, marks))
  const [first] = parts
  if (parts.length === 1 && typeof first === 'string') return escapeMarkdown(first)
  const line = partsMarkdown(parts).trim()
  return typeof first === 'string' ? escapeHead(line) : line
}

function partsMarkdown(parts: readonly MarkedPart[]): string {
  return parts
    .map((part, at) => {
      if (typeof part === 'string') return escapeInline(part)
      const content = partsMarkdown(part.parts)
      const around = { before: plain(parts.slice(0, at)), behind: plain(parts.slice(at + 1)) }
      const [begin, end] = markup(part, around)
      return begin + content + end
    })
    .join('')
}

function plain(parts: readonly MarkedPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : plain(part.parts))).join('')
}

type Around = { before: string; behind: string }

function markup({ mark, parts }: Exclude<MarkedPart, string>, around: Around): [begin: string, end: string] {
  const inner = plain(parts)
  switch (mark.type) {
    case 'link':
      return linkMarkup(mark, around)
    case 'strong':
      return isSafe(inner, around) ? ['**', '**'] : ['<strong>', '</strong>']
    case 'emphasis':
      return isSafe(inner, around) ? ['*', '*'] : ['<em>', '</em>']
    case 'deleted':
      return isSafe(inner, around) ? ['~~', '~~'] : ['<del>', '</del>']
    case 'code':
      return parts.every((part) => typeof part === 'string') && plainCode().test(inner)
        ? ['`', '`']
        : ['<code>', '</code>']
    case 'subscript':
      return ['<sub>', '</sub>']
    case 'superscript':
      return ['<sup>', '</sup>']
    case 'inserted':
      return ['<ins>', '</ins>']
    case 'highlight':
      return ['<mark>', '</mark>']
    case 'ruby':
      return ['<ruby>', `<rt>${escapeInline(mark.reading)}</rt></ruby>`]
    case 'language': {
      const lang = mark.lang === undefined ? '' : ` lang="${mark.lang}"`
      const dir = mark.dir === undefined ? '' : ` dir="${mark.dir}"`
      return [`<span${lang}${dir}>`, '</span>']
    }
  }
}

const plainCode = lazyPattern(String.raw`^[\p{L}\p{N}](?:[\p{L}\p{N} .,;/-]*[\p{L}\p{N}])?$`, 'u')
// The 60 is a backtick.
const plainWords = lazyPattern(String.raw`^[\p{L}\p{N}](?:[^*_\\\x60<&~]*[\p{L}\p{N}])?$`, 'u')

// https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis: between words and white space, every mark counts.
function isSafe(inner: string, { before, behind }: Around): boolean {
  return (
    plainWords().test(inner) && (before === '' || /\s$/u.test(before)) && (behind === '' || /^[\s.,;:!?]/u.test(behind))
  )
}

function linkMarkup({ url, title }: Extract<Mark, { type: 'link' }>, { before }: Around): [begin: string, end: string] {
  // Behind an exclamation mark it would be an image.
  if (before.endsWith('!')) {
    return [`<a href="${htmlText(url)}"${title === undefined ? '' : ` title="${htmlText(title)}"`}>`, '</a>']
  }
  return ['[', `](${destination(url)}${title === undefined ? '' : ` "${titleText(title)}"`})`]
}

function titleText(title: string): string {
  return title.replace(/\s+/gu, ' ').replace(/[\\"]|&(?=#?\w+;)/gu, String.raw`\$&`)
}

function htmlText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[&"<>]/gu, (character) => `&#${character.charCodeAt(0)};`)
}
