import { droppedElements } from './element-kinds.ts'

/** An element with its lower-case name, its attributes with entities decoded, and what stands in it, in order. */
export type HtmlElement = { name: string; attributes: Readonly<Record<string, string>>; children: HtmlNode[] }

/** A piece of HTML: a text with entities decoded, or an element. Comments and declarations are none. */
export type HtmlNode = string | HtmlElement

/** The elements among nodes that fit, in the order of the document; none within another. */
export function findAll(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return fits(node) ? [node] : findAll(node.children, fits)
  })
}

/** The nodes without those elements in them that fit; the nodes given stay as they are. */
export function without(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    return fits(node) ? [] : [{ ...node, children: without(node.children, fits) }]
  })
}

/** What can be read in nodes, as it is written; line breaks become line feeds. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.name === 'br') return '\n'
      return droppedElements.has(node.name) || node.name === 'noscript' ? '' : textOf(node.children)
    })
    .join('')
}

/** Whether an element is marked as one that no reader sees. */
export function isHidden({ attributes }: HtmlElement): boolean {
  return attributes['hidden'] !== undefined || /(?:^|;)\s*display\s*:\s*none/iu.test(attributes['style'] ?? '')
}
