import { droppedElements } from './element-kinds.ts'

/** An element: its lower-case name, its attributes with references decoded, and its children in order. */
export type HtmlElement = { name: string; attributes: Readonly<Record<string, string>>; children: HtmlNode[] }

/** A node of HTML: a text with references decoded, or an element. Comments and declarations are dropped. */
export type HtmlNode = string | HtmlElement

/** The elements that fit, in document order, without those within another. */
export function findAll(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return fits(node) ? [node] : findAll(node.children, fits)
  })
}

/** A copy of nodes without the elements that fit. */
export function without(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    return fits(node) ? [] : [{ ...node, children: without(node.children, fits) }]
  })
}

/** The visible text of nodes, with line breaks as line feeds. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.name === 'br') return '\n'
      return droppedElements.has(node.name) || node.name === 'noscript' ? '' : textOf(node.children)
    })
    .join('')
}

/** The class and the id of an element, by which sites name what it is for. */
export function classAndId({ attributes }: HtmlElement): string {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
}

export function isHidden({ attributes }: HtmlElement): boolean {
  const { hidden, style } = attributes
  return hidden !== undefined || (style !== undefined && /(?:^|;)\s*display\s*:\s*none/iu.test(style))
}
