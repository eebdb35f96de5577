import { type HtmlElement, type HtmlNode } from '../html-node.ts'
import { paragraphLength } from './paragraph-length.ts'

const minCharacters = 250

// The marks of an article's body, the surest first.
const marks: ((element: HtmlElement) => boolean)[] = [
  ({ attributes }) => /articleBody/iu.test(attributes['itemprop'] ?? ''),
  (element) =>
    /(?:^|[\s_-])(?:article|story|post|entry|news|content|blog|page|single|main)[\s_-]*(?:body|content|text|copy|detail)(?:text|content|inner|copy)?(?:$|[\s_])/iu.test(
      namesOf(element),
    ),
  ({ name }) => name === 'article',
]

/** The element that a page marks as the body of its article, or null. */
export function findMarkedBody(body: readonly HtmlNode[]): HtmlElement | null {
  const all = paragraphLength(body)
  for (const isMarked of marks) {
    const best = findEvery(body, isMarked)
      .map((element) => ({ element, length: paragraphLength(element.children) }))
      .filter(({ length }) => length >= minCharacters && length >= all * 0.5)
    const smallest = best.toSorted((a, b) => a.length - b.length)[0]
    if (smallest !== undefined) return smallest.element
  }
  return null
}

function namesOf({ attributes }: HtmlElement): string {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
}

function findEvery(nodes: readonly HtmlNode[], fits: (element: HtmlElement) => boolean): HtmlElement[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(fits(node) ? [node] : []), ...findEvery(node.children, fits)],
  )
}
