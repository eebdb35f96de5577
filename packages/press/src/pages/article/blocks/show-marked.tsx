import { markElements, nestMarks, type Mark, type MarkedPart, type MarkedText } from '@broadsheet/model'
import { asHref } from '../../../formats/blocks/as-href.ts'
import type { Child } from '../../../jsx/markup.ts'

/** A text with its marks, as a page shows it. A text without any is itself. */
export function showMarked({ text, marks }: MarkedText): Child {
  return marks.length === 0 ? text : nestMarks(text, marks).map(showPart)
}

function showPart(part: MarkedPart): Child {
  return typeof part === 'string' ? part : show(part.mark, part.parts.map(showPart))
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
