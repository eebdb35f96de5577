import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlNode } from '../html-node.ts'

/** How many characters stand in the paragraphs among nodes: links and labels outside of them don't count. */
export function paragraphLength(nodes: readonly HtmlNode[]): number {
  return findAll(nodes, ({ name }) => name === 'p').reduce(
    (sum, { children }) => sum + foldText(textOf(children)).length,
    0,
  )
}
