import { foldedLength } from '../folded-length.ts'
import type { HtmlElement, HtmlNode } from '../html-node.ts'

const placing = new Set('ul ol dl div section table p h2 h3 h4 h5 h6'.split(' '))
const images = new Set(['img', 'iframe'])
/** An element with a larger share of characters in links is only a list of links. */
const maxLinkShare = 0.8

/** The measure of nodes: characters of all text and of links, images, and the remaining nodes. */
type Measured = { remaining: HtmlNode[]; length: number; linked: number; images: number }

/** Removes lists, boxes and lines that consist of links, except those with an image. */
export function dropLinkLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  return measure(nodes, false).remaining
}

function measure(nodes: readonly HtmlNode[], isInLink: boolean): Measured {
  const sum: Measured = { remaining: [], length: 0, linked: 0, images: 0 }
  for (const each of nodes) {
    const measured = typeof each === 'string' ? measureText(each, isInLink) : measureElement(each, isInLink)
    for (const node of measured.remaining) sum.remaining.push(node)
    sum.length += measured.length
    sum.linked += measured.linked
    sum.images += measured.images
  }
  return sum
}

function measureText(text: string, isInLink: boolean): Measured {
  const length = foldedLength(text)
  return { remaining: [text], length, linked: isInLink ? length : 0, images: 0 }
}

function measureElement(element: HtmlElement, isInLink: boolean): Measured {
  const { name, attributes, children } = element
  const inner = measure(
    children,
    isInLink || (name === 'a' && /^(?!mailto:|tel:)/iu.test(attributes['href'] ?? 'tel:')),
  )
  const all = { ...inner, images: inner.images + (images.has(name) ? 1 : 0) }
  const isOfLinks = all.length > 0 && all.linked / all.length > maxLinkShare && all.images === 0
  return { ...all, remaining: placing.has(name) && isOfLinks ? [] : [{ ...element, children: inner.remaining }] }
}
