import { markElements, nestMarks, type Mark, type MarkedPart, type MarkedText } from '@broadsheet/model'
import { asHref } from '../../../formats/blocks/as-href.ts'
import type { Child } from '../../../jsx/markup.ts'

/** A text with its marks for a page; a line feed is a line break. A text without either is unchanged. */
export function showMarked({ text, marks }: MarkedText): Child {
  return marks.length === 0 ? withBreaks(text) : nestMarks(text, marks).map(showPart)
}

/** Preformatted text with its marks; line feeds stay. */
export function showPreformatted({ text, marks }: MarkedText): Child {
  const showRaw = (part: MarkedPart): Child =>
    typeof part === 'string' ? part : show(part.mark, part.parts.map(showRaw))
  return nestMarks(text, marks).map(showRaw)
}

function showPart(part: MarkedPart): Child {
  return typeof part === 'string' ? withBreaks(part) : show(part.mark, part.parts.map(showPart))
}

function withBreaks(text: string): Child {
  if (!text.includes('\n')) return text
  return text.split('\n').map((line, at) => (at === 0 ? line : [<br />, line]))
}

function show(mark: Mark, content: readonly Child[]) {
  switch (mark.type) {
    case 'link':
      return (
        <a href={asHref(mark.url)} title={mark.title}>
          {content}
        </a>
      )
    case 'ruby':
      return (
        <ruby>
          {content}
          <rt>{mark.reading}</rt>
        </ruby>
      )
    case 'footnote':
      return (
        <sup>
          <a href={`#note-${mark.note}`}>{content}</a>
        </sup>
      )
    case 'language':
      return (
        <span lang={mark.lang} dir={mark.dir}>
          {content}
        </span>
      )
    case 'strong':
    case 'emphasis':
    case 'code':
    case 'subscript':
    case 'superscript':
    case 'deleted':
    case 'inserted':
    case 'highlight': {
      const Element = markElements[mark.type]
      return <Element>{content}</Element>
    }
  }
}
