import type { HtmlElement, HtmlNode } from '../html-node.ts'
import { fragmentOf } from './footnotes.ts'

/**
 * A copy of nodes in which a link to a place within them is its fragment alone (`#tides`), where it names the address of
 * the story, too, as feeds and tables of contents write it. Without such a link, the same nodes.
 */
export function shortenOwnLinks(nodes: readonly HtmlNode[], baseUrl: string | null): readonly HtmlNode[] {
  if (baseUrl === null) return nodes
  const found: Found = { places: new Set(), links: new Map() }
  visit(nodes, found)
  const story = addressOf(baseUrl, null)
  const own = new Map<HtmlElement, string>()
  for (const [link, { address, fragment }] of found.links) {
    const isOwn = found.places.has(fragmentOf(fragment) ?? '') && addressOf(address, baseUrl) === story
    if (isOwn) own.set(link, fragment)
  }
  return own.size === 0 ? nodes : shorten(nodes, own)
}

/** The ids of all elements, and the links with a fragment behind something else. */
type Found = { places: Set<string>; links: Map<HtmlElement, { address: string; fragment: string }> }

function visit(nodes: readonly HtmlNode[], found: Found): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const { id, name, href = '' } = node.attributes
    const place = id ?? name
    if (place !== undefined) found.places.add(place)
    const written = href.trim()
    const at = written.indexOf('#')
    if (node.name === 'a' && at > 0)
      found.links.set(node, { address: written.slice(0, at), fragment: written.slice(at) })
    visit(node.children, found)
  }
}

/** An address without its scheme and fragment; null for one that is not valid. */
function addressOf(written: string, baseUrl: string | null): string | null {
  return URL.parse(written, baseUrl ?? undefined)?.href.replace(/^https?:|#.*$/gu, '') ?? null
}

function shorten(nodes: readonly HtmlNode[], own: ReadonlyMap<HtmlElement, string>): HtmlNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    const href = own.get(node)
    const attributes = href === undefined ? node.attributes : { ...node.attributes, href }
    return { ...node, attributes, children: shorten(node.children, own) }
  })
}
