import { findAll, isHidden, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { furnitureElements, furniturePairs, furnitureRoles, furnitureWords } from './furniture-names.ts'
import { paragraphLength } from './paragraph-length.ts'

/** An element that is named as furniture but has a larger share of the page's paragraphs encloses the article. */
const maxShare = 0.3

/** Removes elements that their names mark as furniture: navigation, comments, sharing, subscribing. */
export function prunePage(body: readonly HtmlNode[]): HtmlNode[] {
  const maxLength = paragraphLength(body) * maxShare
  const frames = ({ children }: HtmlElement): boolean =>
    paragraphLength(children) > maxLength || findAll(children, ({ name }) => name === 'h1').length > 0
  const prune = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if (typeof node === 'string') return [node]
      if (isHidden(node) || isRemarks(node) || (isFurniture(node) && !frames(node))) return []
      return [{ ...node, children: prune(node.children) }]
    })
  return prune(body)
}

function isRemarks({ attributes }: HtmlElement): boolean {
  return /^(?:comments?|disqus_thread|respond|kommentare)$/u.test(attributes['id'] ?? '')
}

function isFurniture({ name, attributes }: HtmlElement): boolean {
  if (furnitureElements.has(name) || furnitureRoles.has(attributes['role'] ?? '')) return true
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.split(/\s+/u)
  return names.some((each) => {
    const parts = each
      .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
      .toLowerCase()
      .split(/[^a-z]+/u)
      .filter((part) => part !== '')
    return parts.some((part, index) => furnitureWords.has(part) || furniturePairs.has(`${part}-${parts[index + 1]}`))
  })
}
