import { droppedElements } from './element-kinds.ts'
import { foldText } from './fold-text.ts'
import type { HtmlNode } from './html-node.ts'

/**
 * The folded text of nodes when it is no longer than `maxCharacters`, else null. Gives up early, so that looking for
 * short lines among all elements of a page takes no longer than reading it.
 */
export function shortTextOf(nodes: readonly HtmlNode[], maxCharacters: number): string | null {
  // Blanks between tags are many, and so may be empty elements.
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
