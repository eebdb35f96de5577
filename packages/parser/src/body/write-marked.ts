import { markElements, nestMarks, tidyMarks, type Mark, type MarkedPart } from '@broadsheet/model'
import { delimiterOf, freeIds, replaceDelimiters } from '../html/mark-delimiters.ts'
import { findAddresses } from './find-addresses.ts'
import { writeHtmlText, writeInlineHtml, writeTitle } from './write-text.ts'

type Writer = {
  /** Writes plain text; delimiters of marks are within it. */
  words: (text: string) => string
  /** Whether a link that is the whole text is written as HTML, for its Markdown would be an embed. */
  isLine?: boolean
}

/**
 * Writes a marked text: in Markdown what Markdown has a form for, as HTML what it would read otherwise.
 *
 * @example writeMarked('Late ferry', [{ type: 'strong', of: 0, from: 0, to: 4 }], { words: writeWords }) // '**Late** ferry'
 */
export function writeMarked(text: string, marks: readonly Mark[], { words, isLine = false }: Writer): string {
  return write(text, marks, {
    words,
    markup: (mark, around) => markup(mark, { ...around, isEmbed: isLine && around.isWhole }),
  })
}

/** Writes a marked text as HTML alone, for places in which Markdown is not read. */
export function writeMarkedHtml(text: string, marks: readonly Mark[], words: Writer['words'] = writeHtmlText): string {
  return write(text, marks, { words, markup: tag })
}

/** What stands around a marked text, and whether what is before it stands for it, too. */
type Markup = [begin: string, end: string, isAll?: boolean]

/** The texts within a mark, the mark that encloses it, and the texts before and behind it in that. */
type Around = {
  inner: string
  enclosing: Mark | null
  before: string
  behind: string
  isWhole: boolean
  isBare: boolean
}

type Surroundings = Around & { isEmbed: boolean }

type Rules = { words: (text: string) => string; markup: (mark: Mark, around: Around) => Markup }

/** Delimiters stand for the marks while the words are written, so that these are escaped as one text. */
function write(text: string, marks: readonly Mark[], { words, markup }: Rules): string {
  if (marks.length === 0) return words(text)
  const parts = nestMarks(text, tidyMarks(text, marks))
  const written = new Map<number, [begin: string, end: string]>()
  const ids = freeIds(text)
  const delimit = (all: readonly MarkedPart[], enclosing: Mark | null): string => {
    const { from, to } = enclosing ?? { from: 0, to: text.length }
    return all
      .map((part) => {
        if (typeof part === 'string') return part
        const { mark, parts: within } = part
        const id = ids.next().value ?? 0
        const around = {
          inner: text.slice(mark.from, mark.to),
          enclosing,
          before: text.slice(from, mark.from),
          behind: text.slice(mark.to, to),
          isWhole: parts.length === 1,
          isBare: within.every((inner) => typeof inner === 'string'),
        }
        const [begin, end, isAll = false] = markup(mark, around)
        written.set(id, [begin, end])
        return delimiterOf(id, true) + (isAll ? '' : delimit(within, mark)) + delimiterOf(id, false)
      })
      .join('')
  }
  return replaceDelimiters(words(delimit(parts, null)), written)
}

/** A mark in Markdown, where Markdown has a form for it that is surely read as one. */
function markup(mark: Mark, around: Surroundings): Markup {
  switch (mark.type) {
    case 'link':
      return linkMarkup(mark, around)
    case 'strong':
      return isSafe(around) ? ['**', '**'] : tag(mark)
    case 'emphasis':
      return isSafe(around) ? emphasisMarkup(around) : tag(mark)
    case 'deleted':
      return isSafe(around) ? ['~~', '~~'] : tag(mark)
    case 'code':
      return isPlainCode(around) ? [`\`${around.inner}\``, '', true] : tag(mark)
    case 'subscript':
    case 'superscript':
    case 'inserted':
    case 'highlight':
    case 'ruby':
    case 'footnote':
    case 'language':
      return tag(mark)
  }
}

/** A mark in HTML. */
function tag(mark: Mark): Markup {
  switch (mark.type) {
    case 'link': {
      const title = mark.title === undefined ? '' : ` title="${writeHtmlText(mark.title)}"`
      return [`<a href="${writeHtmlText(mark.url)}"${title}>`, '</a>']
    }
    case 'ruby':
      return ['<ruby>', `<rt>${writeInlineHtml(mark.reading)}</rt></ruby>`]
    case 'footnote':
      return [`<sup><a href="#note-${mark.note}">`, '</a></sup>']
    case 'language': {
      const lang = mark.lang === undefined ? '' : ` lang="${mark.lang}"`
      const dir = mark.dir === undefined ? '' : ` dir="${mark.dir}"`
      return [`<span${lang}${dir}>`, '</span>']
    }
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'code':
    case 'subscript':
    case 'superscript':
    case 'inserted':
    case 'highlight':
      return [`<${markElements[mark.type]}>`, `</${markElements[mark.type]}>`]
  }
}

function isPlainCode({ inner, isBare }: Surroundings): boolean {
  return isBare && /^[a-z\d](?:[a-z\d .,:;/-]*[a-z\d])?$/iu.test(inner) && !inner.includes('  ')
}

type Link = Extract<Mark, { type: 'link' }>

function linkMarkup(link: Link, around: Surroundings): Markup {
  const { url, title } = link
  const { inner, before, isEmbed } = around
  if (isAddress(link, around)) return [inner, '', true]
  const isPlain = /^(?:https?:\/\/|mailto:|tel:)[\w\-./?=&%#+~,@]*$/iu.test(url) && URL.parse(url)?.href === url
  // Behind an exclamation mark it would be an image.
  if (isEmbed || !isPlain || before.endsWith('!') || /[[\]\\`<]/u.test(inner)) return tag(link)
  const target = url.replace(/&(?=#?\w+;)/gu, '\\$&')
  return ['[', `](${target}${title === undefined ? '' : ` "${writeTitle(title)}"`})`]
}

/** Whether the words of a link are its address, which is a link by itself. */
function isAddress({ url, title }: Link, around: Surroundings): boolean {
  const { inner, enclosing, before, behind, isBare, isEmbed } = around
  if (isEmbed || title !== undefined || !isBare || !/^[\w\-./?=%#+~,@:]+$/u.test(inner)) return false
  // Directly behind a tag `www.` begins no link, and what follows directly behind one would be part of the address.
  if (enclosing !== null && (before === '' || behind === '')) return false
  // Alone in a paragraph, it would be an embed.
  if (!`${before}${behind}`.includes(' ')) return false
  if (!/(?:^|\S )$/u.test(before.slice(-2)) || !/^(?:$| \S|[.,]$|[.,] \S)/u.test(behind)) return false
  const [address, ...others] = findAddresses(inner)
  return (
    others.length === 0 && address?.from === 0 && address.to === inner.length && URL.parse(address.url)?.href === url
  )
}

// In three asterisks, the emphasis is always what encloses.
function emphasisMarkup({ enclosing, before, behind }: Surroundings): Markup {
  return enclosing?.type === 'strong' && before === '' && behind === '' ? ['_', '_'] : ['*', '*']
}

// https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis: between words and white space, every asterisk counts.
function isSafe({ inner, before, behind }: Surroundings): boolean {
  return (
    /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(inner) &&
    !/[*_\\`<&]/u.test(inner) &&
    // Other spaces are written as escapes, which are no white space.
    /(?:^|\S )$/u.test(before.slice(-2)) &&
    /^(?:$| \S|[.,;:!?])/u.test(behind)
  )
}
