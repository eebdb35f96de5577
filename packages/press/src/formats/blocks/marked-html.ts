import { markElements, nestMarks, type Mark, type MarkedPart, type MarkedText } from '@broadsheet/model'
import { element, xml, type Xml } from '../xml.ts'
import { asHref } from './as-href.ts'

/** A text with its marks as HTML, which is also XHTML. */
export function markedHtml({ text, marks }: MarkedText): Xml {
  return xml`${nestMarks(text, marks).map(partHtml)}`
}

function partHtml(part: MarkedPart): Xml {
  return typeof part === 'string' ? xml`${part}` : elementHtml(part.mark, xml`${part.parts.map(partHtml)}`)
}

function elementHtml(mark: Mark, content: Xml): Xml {
  switch (mark.type) {
    case 'link':
      return xml`<a href="${asHref(mark.url)}"${mark.title === undefined ? null : xml` title="${mark.title}"`}>${content}</a>`
    case 'ruby':
      return xml`<ruby>${content}<rt>${mark.reading}</rt></ruby>`
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
