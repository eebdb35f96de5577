import { droppedElements } from './element-kinds.ts'
import { foldText } from './fold-text.ts'
import type { HtmlNode } from './html-node.ts'

/**
 * The folded text of nodes if it has at most `maxCharacters`, else null. Stops early, so that a search for short lines
 * among all elements of a page takes no longer than parsing it.
 */
export function shortTextOf(nodes: readonly HtmlNode[], maxCharacters: number): string | null {
  // There may be much white space and many empty elements.
  const budget = { left: maxCharacters * 2 }
  const text = foldText(collect(nodes, budget))
  return budget.left < 0 || text.length > maxCharacters ? null : text
}

function collect(nodes: readonly HtmlNode[], budget: { left: number }): string {
  let text = ''
  for (const node of nodes) {
    if (budget.left < 0) return ''
    budget.left -= 1
    if (typeof node === 'string') {
      const words = node.replace(/\s+/gu, ' ')
      budget.left -= words.length
      text += words
    } else if (node.name === 'br') text += ' '
    else if (!droppedElements.has(node.name) && node.name !== 'noscript') text += collect(node.children, budget)
  }
  return text
}
