import { foldText } from '../fold-text.ts'
import { findAll, textOf, without, type HtmlElement } from '../html-node.ts'

/** A formula in MathML as text: as its author wrote it (TeX), or else its description or its characters. */
export function readFormula({ attributes, children }: HtmlElement): string {
  const [source] = findAll(children, (element) => isNote(element) && /tex/iu.test(element.attributes['encoding'] ?? ''))
  const written = source === undefined ? '' : foldText(textOf(source.children))
  return written || foldText(attributes['alttext'] ?? '') || foldText(textOf(without(children, isNote)))
}

function isNote({ name }: HtmlElement): boolean {
  return name === 'annotation' || name === 'annotation-xml'
}
