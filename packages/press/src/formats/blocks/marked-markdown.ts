import {
  lazyPattern,
  markElements,
  nestMarks,
  tidyMarks,
  type Mark,
  type MarkedPart,
  type MarkedText,
} from '@broadsheet/model'
import { escapeHead, escapeInline } from '../escape-markdown.ts'
import { destination } from './destination.ts'

/**
 * A text with its marks as Markdown, in one line except for line breaks. A mark for which Markdown has no form, or
 * which it would misread, is HTML.
 */
export function markedMarkdown({ text, marks }: MarkedText): string {
  return partsMarkdown(nestMarks(text, tidyMarks(text, marks)), text, 0, text.length)
    .split(lineBreak)
    .map((line) => escapeHead(line.trim()))
    .filter((line) => line !== '')
    .join(lineBreak)
}

/** A text with its marks as Markdown, in one line, for places that end at a line break. */
export function markedLine(text: MarkedText): string {
  return markedMarkdown(text).replaceAll(lineBreak, ' ')
}

/** https://spec.commonmark.org/0.31.2/#hard-line-breaks. No other line feed is written. */
const lineBreak = '\\\n'

/** `from` and `to` are where the parts begin and end in the text. */
function partsMarkdown(parts: readonly MarkedPart[], text: string, from: number, to: number): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.split('\n').map(escapeInline).join(lineBreak)
      const { mark, parts: within } = part
      const around = {
        inner: text.slice(mark.from, mark.to),
        before: text.slice(from, mark.from),
        behind: text.slice(mark.to, to),
        isBare: within.every((inner) => typeof inner === 'string'),
      }
      if (mark.type === 'footnote') return `[^${mark.note}]`
      const [begin, end] = markup(mark, around)
      return begin + partsMarkdown(within, text, mark.from, mark.to) + end
    })
    .join('')
}

/** The texts within a mark, and before and behind it in the mark that encloses it. */
type Around = { inner: string; before: string; behind: string; isBare: boolean }

type Markup = [begin: string, end: string]

function markup(mark: Mark, around: Around): Markup {
  switch (mark.type) {
    case 'link':
      return linkMarkup(mark, around)
    case 'ruby':
      return ['<ruby>', `<rt>${escapeInline(mark.reading)}</rt></ruby>`]
    case 'language': {
      const lang = mark.lang === undefined ? '' : ` lang="${mark.lang}"`
      const dir = mark.dir === undefined ? '' : ` dir="${mark.dir}"`
      return [`<span${lang}${dir}>`, '</span>']
    }
    case 'strong':
      return isSafe(around) ? ['**', '**'] : tag(mark.type)
    case 'emphasis':
      return isSafe(around) ? ['*', '*'] : tag(mark.type)
    case 'deleted':
      return isSafe(around) ? ['~~', '~~'] : tag(mark.type)
    case 'code':
      return around.isBare && plainCode().test(around.inner) ? ['`', '`'] : tag(mark.type)
    case 'subscript':
    case 'superscript':
    case 'inserted':
    case 'highlight':
      return tag(mark.type)
    case 'footnote':
      // `partsMarkdown` writes this mark itself.
      return ['', '']
  }
}

function tag(type: keyof typeof markElements): Markup {
  return [`<${markElements[type]}>`, `</${markElements[type]}>`]
}

const plainCode = lazyPattern(String.raw`^[\p{L}\p{N}](?:[\p{L}\p{N} .,;/-]*[\p{L}\p{N}])?$`, 'u')
// The 60 is a backtick.
const plainWords = lazyPattern(String.raw`^[\p{L}\p{N}](?:[^*_\\\x60<&~]*[\p{L}\p{N}])?$`, 'u')

// https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis: between words and white space, every mark counts.
function isSafe({ inner, before, behind }: Around): boolean {
  return (
    plainWords().test(inner) &&
    (before === '' || /\s$/u.test(before.slice(-1))) &&
    (behind === '' || /^[\s.,;:!?]/u.test(behind))
  )
}

function linkMarkup({ url, title }: Extract<Mark, { type: 'link' }>, { before }: Around): Markup {
  // After an exclamation mark, it would be an image.
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
