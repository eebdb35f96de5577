import { findAll, type HtmlElement, type HtmlNode } from '../html-node.ts'

/**
 * A copy of nodes in which footnotes that follow each other as boxes (Substack's `<div class="footnote">`, each with a
 * link back from its number) are the items of a list, as elsewhere.
 */
export function gatherNotes(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return findAll(nodes, isNote).length === 0 ? nodes : gather(nodes)
}

function gather(nodes: readonly HtmlNode[]): HtmlNode[] {
  const gathered: HtmlNode[] = []
  let list: HtmlElement | null = null
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (node.trim() !== '') list = null
      gathered.push(node)
    } else if (isNote(node)) {
      if (list === null) gathered.push((list = { name: 'ol', attributes: { class: 'footnotes' }, children: [] }))
      list.children.push(itemOf(node))
    } else {
      list = null
      gathered.push({ ...node, children: gather(node.children) })
    }
  }
  return gathered
}

function itemOf({ children }: HtmlElement): HtmlElement {
  const number = children.find(isNumber)
  const id = typeof number === 'object' ? (number.attributes['id'] ?? '') : ''
  return { name: 'li', attributes: { id }, children: children.filter((child) => child !== number) }
}

function isNote({ name, attributes, children }: HtmlElement): boolean {
  return name === 'div' && attributes['class'] === 'footnote' && children.some(isNumber)
}

function isNumber(node: HtmlNode): boolean {
  if (typeof node === 'string' || node.name !== 'a') return false
  return node.attributes['class'] === 'footnote-number' && node.attributes['id'] !== undefined
}
