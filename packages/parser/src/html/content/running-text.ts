import { droppedElements } from '../element-kinds.ts'
import { foldedLength } from '../folded-length.ts'
import type { HtmlElement, HtmlNode } from '../html-node.ts'

/** A shorter text between two tags is a label. */
const minCharacters = 25

/** What each element of a tree holds, with the elements in it. */
export type Measure = {
  /** Characters of running text: outside of links, and not in labels. */
  text: number
  /** Whether there is a heading of the first level. */
  hasTitle: boolean
  hasImage: boolean
  hasLink: boolean
}

/** Measures by element. */
export type Measures = Map<HtmlElement, Measure>

/** Adds to `measures` those of all elements of a tree, in one pass, except of elements that are measured already. */
export function measureTree(nodes: readonly HtmlNode[], measures: Measures): void {
  for (const node of nodes) measure(node, measures)
}

/** The characters of running text in nodes that were measured. */
export function runningLength(nodes: readonly HtmlNode[], measures: Measures): number {
  return nodes.reduce(
    (sum, node) => sum + (typeof node === 'string' ? lengthOf(node) : (measures.get(node)?.text ?? 0)),
    0,
  )
}

function measure(node: HtmlNode, measures: Measures): Measure {
  if (typeof node === 'string') return { text: lengthOf(node), hasTitle: false, hasImage: false, hasLink: false }
  const before = measures.get(node)
  if (before !== undefined) return before
  const { name, children } = node
  const sum: Measure = {
    text: 0,
    hasTitle: name === 'h1',
    hasImage: name === 'img' || name === 'picture' || name === 'amp-img',
    hasLink: name === 'a',
  }
  if (!droppedElements.has(name)) {
    for (const child of children) {
      const inner = measure(child, measures)
      if (name !== 'a') sum.text += inner.text
      sum.hasTitle ||= inner.hasTitle
      sum.hasImage ||= inner.hasImage
      sum.hasLink ||= inner.hasLink
    }
  }
  measures.set(node, sum)
  return sum
}

function lengthOf(text: string): number {
  if (text.length < minCharacters) return 0
  const length = foldedLength(text)
  return length < minCharacters ? 0 : length
}
