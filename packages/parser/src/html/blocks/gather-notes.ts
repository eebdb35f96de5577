import { findAll, without, type HtmlElement, type HtmlNode } from '../html-node.ts'

/**
 * A copy of nodes in which footnotes that follow each other as boxes (Substack's `<div class="footnote">`, each with a
 * link back from its number) are the items of a list, as elsewhere.
 */
export function gatherNotes(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  if (findAll(nodes, isNote).length === 0) return nodes
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
      gathered.push({ ...node, children: [...gatherNotes(node.children)] })
    }
  }
  return gathered
}

function itemOf(box: HtmlElement): HtmlElement {
  const [number] = findAll(box.children, isNumber)
  return {
    name: 'li',
    attributes: { id: number?.attributes['id'] ?? '' },
    children: without(box.children, isNumber),
  }
}

function isNote({ name, attributes, children }: HtmlElement): boolean {
  return name === 'div' && attributes['class'] === 'footnote' && findAll(children, isNumber).length > 0
}

function isNumber({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && attributes['class'] === 'footnote-number' && attributes['id'] !== undefined
}
