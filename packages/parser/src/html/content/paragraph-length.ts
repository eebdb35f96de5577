import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlNode } from '../html-node.ts'

/** The number of characters in the paragraphs of nodes, without links and labels outside of them. */
export function paragraphLength(nodes: readonly HtmlNode[]): number {
  return findAll(nodes, ({ name }) => name === 'p').reduce(
    (sum, { children }) => sum + foldText(textOf(children)).length,
    0,
  )
}
