import { droppedElements } from './element-kinds.ts'
import { foldSpaces } from './fold-spaces.ts'
import { foldText } from './fold-text.ts'
import type { HtmlNode } from './html-node.ts'

/** There may be much white space and many empty elements. */
const costPerCharacter = 2
/** No caller asks for longer texts. */
const maxCost = 700 * costPerCharacter

/** The text of nodes, and what it cost to read: its characters, and one for each node. */
type Collected = { text: string; cost: number; folded: string | null }

const tooLong: Collected = { text: '', cost: Infinity, folded: '' }

// The same elements are searched for a date, names, a standfirst, and around each other.
const known = new WeakMap<readonly HtmlNode[], Collected>()

/**
 * The folded text of nodes if it has at most `maxCharacters` (up to 700), else null. Stops early, so that a search for
 * short lines among all elements of a page takes no longer than parsing it. Nodes must not change afterwards.
 */
export function shortTextOf(nodes: readonly HtmlNode[], maxCharacters: number): string | null {
  const collected = collect(nodes)
  if (collected.cost > maxCharacters * costPerCharacter) return null
  collected.folded ??= foldText(collected.text)
  return collected.folded.length > maxCharacters ? null : collected.folded
}

/** The first character of the same text, which costs no folding; null for a longer text, empty for none. */
export function startOfShortText(nodes: readonly HtmlNode[]): string | null {
  const { text, cost } = collect(nodes)
  return cost > maxCost ? null : text.trimStart().charAt(0)
}

function collect(nodes: readonly HtmlNode[]): Collected {
  const before = known.get(nodes)
  if (before !== undefined) return before
  const collected = collectAll(nodes)
  known.set(nodes, collected)
  return collected
}

function collectAll(nodes: readonly HtmlNode[]): Collected {
  let [text, cost] = ['', 0]
  for (const node of nodes) {
    cost += 1
    if (typeof node === 'string') {
      const words = foldSpaces(node)
      cost += words.length
      text += words
    } else if (node.name === 'br') text += ' '
    else if (!droppedElements.has(node.name) && node.name !== 'noscript') {
      const inner = collect(node.children)
      cost += inner.cost
      text += inner.text
    }
    if (cost > maxCost) return tooLong
  }
  return { text, cost, folded: null }
}
