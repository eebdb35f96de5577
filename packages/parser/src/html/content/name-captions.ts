import { findAll, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { shortTextOf } from '../short-text-of.ts'

const captionWord =
  /(?:^|[\s_-])(?:img|image|photo|media|wp)?[_-]?(?:caption|captions|bildunterschrift|bildtext|legende)(?:$|[\s_-])/iu
const lineElements = new Set(['p', 'div', 'span', 'small', 'em', 'dd'])
const maxCharacters = 600

type Named = { node: HtmlNode; hasImage: boolean; hasCaption: boolean; hasText: boolean }

/**
 * Makes figures of what a page shows as an image with a caption: the smallest element around both, if it has no other
 * text, holds a `<figure>`, and what has the class of a caption is its `<figcaption>`.
 */
export function nameCaptions(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node) => name(node).node)
}

function name(node: HtmlNode): Named {
  if (typeof node === 'string') return { node, hasImage: false, hasCaption: false, hasText: node.trim() !== '' }
  const isImage = node.name === 'img' || node.name === 'amp-img'
  if (node.name === 'figure' || isImage) return { node, hasImage: isImage, hasCaption: false, hasText: false }
  if (isCaption(node)) {
    return { node: { ...node, name: 'figcaption' }, hasImage: false, hasCaption: true, hasText: false }
  }
  const inner = node.children.map(name)
  const has = (key: 'hasImage' | 'hasCaption' | 'hasText'): boolean => inner.some((each) => each[key])
  const children = inner.map((each) => each.node)
  const all = { hasImage: has('hasImage'), hasCaption: has('hasCaption'), hasText: has('hasText') }
  if (!all.hasImage || !all.hasCaption || all.hasText) return { node: { ...node, children }, ...all }
  const figure: HtmlElement = { name: 'figure', attributes: {}, children }
  return { node: { ...node, children: [figure] }, hasImage: false, hasCaption: false, hasText: false }
}

function isCaption({ name: element, attributes, children }: HtmlElement): boolean {
  return (
    lineElements.has(element) &&
    captionWord.test(attributes['class'] ?? '') &&
    shortTextOf(children, maxCharacters) !== null &&
    findAll(children, (each) => each.name === 'img' || each.name === 'amp-img').length === 0
  )
}
