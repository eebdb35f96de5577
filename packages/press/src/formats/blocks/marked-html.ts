import { nestMarks, type Mark, type MarkedPart, type MarkedText } from '@broadsheet/model'
import { xml, type Xml } from '../xml.ts'
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
    case 'strong':
      return xml`<strong>${content}</strong>`
    case 'emphasis':
      return xml`<em>${content}</em>`
    case 'code':
      return xml`<code>${content}</code>`
    case 'subscript':
      return xml`<sub>${content}</sub>`
    case 'superscript':
      return xml`<sup>${content}</sup>`
    case 'deleted':
      return xml`<del>${content}</del>`
    case 'inserted':
      return xml`<ins>${content}</ins>`
    case 'highlight':
      return xml`<mark>${content}</mark>`
    case 'ruby':
      return xml`<ruby>${content}<rt>${mark.reading}</rt></ruby>`
    case 'language':
      return xml`<span${attribute('lang', mark.lang)}${attribute('dir', mark.dir)}>${content}</span>`
  }
}

function attribute(name: 'lang' | 'dir', value: string | undefined): Xml | null {
  if (value === undefined) return null
  return name === 'lang' ? xml` lang="${value}"` : xml` dir="${value}"`
}
