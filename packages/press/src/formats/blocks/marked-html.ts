import { markElements, nestMarks, type Mark, type MarkedPart, type MarkedText } from '@broadsheet/model'
import { element, xml, type Xml } from '../xml.ts'
import { asHref } from './as-href.ts'

/** A text with its marks as HTML, which is also XHTML. A line feed is a line break. */
export function markedHtml({ text, marks }: MarkedText): Xml {
  return partsHtml(nestMarks(text, marks), withBreaks)
}

/** Preformatted text with its marks as HTML; line feeds stay. */
export function preformattedHtml({ text, marks }: MarkedText): Xml {
  return partsHtml(nestMarks(text, marks), (words) => xml`${words}`)
}

function partsHtml(parts: readonly MarkedPart[], textHtml: (text: string) => Xml): Xml {
  return xml`${parts.map((part) =>
    typeof part === 'string' ? textHtml(part) : elementHtml(part.mark, partsHtml(part.parts, textHtml)),
  )}`
}

function withBreaks(text: string): Xml {
  return xml`${text.split('\n').map((line, at) => (at === 0 ? xml`${line}` : xml`<br />${line}`))}`
}

function elementHtml(mark: Mark, content: Xml): Xml {
  switch (mark.type) {
    case 'link':
      return xml`<a href="${asHref(mark.url)}"${mark.title === undefined ? null : xml` title="${mark.title}"`}>${content}</a>`
    case 'ruby':
      return xml`<ruby>${content}<rt>${mark.reading}</rt></ruby>`
    case 'footnote':
      return xml`<sup class="footnote"><a href="#note-${mark.note}">${content}</a></sup>`
    case 'language':
      return xml`<span${attribute('lang', mark.lang)}${attribute('dir', mark.dir)}>${content}</span>`
    case 'strong':
    case 'emphasis':
    case 'code':
    case 'subscript':
    case 'superscript':
    case 'deleted':
    case 'inserted':
    case 'highlight':
      return element(markElements[mark.type], content)
  }
}

function attribute(name: 'lang' | 'dir', value: string | undefined): Xml | null {
  if (value === undefined) return null
  return name === 'lang' ? xml` lang="${value}"` : xml` dir="${value}"`
}
