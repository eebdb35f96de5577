import { foldText } from '../fold-text.ts'
import type { HtmlElement, HtmlNode } from '../html-node.ts'

const placing = new Set('ul ol dl div section table p h2 h3 h4 h5 h6'.split(' '))
const pictures = new Set(['img', 'iframe'])
/** Where links make up as large a share of the characters, an element only leads elsewhere. */
const maxLinkShare = 0.8

/** What stands in nodes: characters of all text and of links, and pictures; and the nodes that stay. */
type Measured = { kept: HtmlNode[]; length: number; linked: number; pictures: number }

/** Nodes without the lists, boxes and lines in them that consist of links; those with a picture stay. */
export function dropLinkLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  return measure(nodes, false).kept
}

function measure(nodes: readonly HtmlNode[], isInLink: boolean): Measured {
  const sum: Measured = { kept: [], length: 0, linked: 0, pictures: 0 }
  for (const node of nodes) {
    const measured = typeof node === 'string' ? measureText(node, isInLink) : measureElement(node, isInLink)
    for (const kept of measured.kept) sum.kept.push(kept)
    sum.length += measured.length
    sum.linked += measured.linked
    sum.pictures += measured.pictures
  }
  return sum
}

function measureText(text: string, isInLink: boolean): Measured {
  const { length } = foldText(text)
  return { kept: [text], length, linked: isInLink ? length : 0, pictures: 0 }
}

function measureElement(element: HtmlElement, isInLink: boolean): Measured {
  const { name, attributes, children } = element
  const inner = measure(children, isInLink || (name === 'a' && attributes['href'] !== undefined))
  const all = { ...inner, pictures: inner.pictures + (pictures.has(name) ? 1 : 0) }
  const isOfLinks = all.length > 0 && all.linked / all.length > maxLinkShare && all.pictures === 0
  return { ...all, kept: placing.has(name) && isOfLinks ? [] : [{ ...element, children: inner.kept }] }
}
