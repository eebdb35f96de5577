import { findAll, textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'

const placing = new Set('ul ol dl div section table p h2 h3 h4 h5 h6'.split(' '))
/** Where links make up as large a share of the characters, an element only leads elsewhere. */
const maxLinkShare = 0.8

/** Nodes without the lists, boxes and lines in them that consist of links. */
export function dropLinkLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    return placing.has(node.name) && isOfLinks(node) ? [] : [{ ...node, children: dropLinkLists(node.children) }]
  })
}

function isOfLinks({ children }: HtmlElement): boolean {
  const length = lengthOf(children)
  const links = findAll(children, ({ name, attributes }) => name === 'a' && attributes['href'] !== undefined)
  const linked = links.reduce((sum, link) => sum + lengthOf(link.children), 0)
  return (
    length > 0 &&
    linked / length > maxLinkShare &&
    findAll(children, ({ name }) => name === 'img' || name === 'iframe').length === 0
  )
}

function lengthOf(nodes: readonly HtmlNode[]): number {
  return textOf(nodes).replace(/\s+/gu, ' ').trim().length
}
