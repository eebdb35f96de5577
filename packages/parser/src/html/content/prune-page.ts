import { classAndId, isHidden, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { memoized } from '../memoized.ts'
import {
  formElements,
  frameworkPrefixes,
  furnitureElements,
  furniturePairs,
  furnitureRoles,
  furnitureWords,
  viewerWords,
} from './furniture-names.ts'
import { measureTree, runningLength, type Measure, type Measures } from './running-text.ts'

/** An element that is named as furniture but has a larger share of the page's running text encloses the article. */
const maxShare = 0.3

/**
 * Removes elements that their names mark as furniture: navigation, comments, sharing, subscribing. Elements of which
 * nothing is removed stay the same objects, so that their `measures` hold.
 */
export function prunePage(body: readonly HtmlNode[], measures: Measures): readonly HtmlNode[] {
  measureTree(body, measures)
  const maxLength = runningLength(body, measures) * maxShare
  const wordsOf = memoized(namesOf)
  const isPruned = (element: HtmlElement): boolean => {
    const measure = measures.get(element)
    const isFrame = measure !== undefined && (measure.text > maxLength || measure.hasTitle)
    if (isHidden(element) || isRemarks(element)) return true
    return (
      !isFrame && (isFurniture(element, { measure, names: wordsOf(classAndId(element)) }) || isHiddenByClass(element))
    )
  }
  const prune = <Nodes extends readonly HtmlNode[]>(nodes: Nodes): Nodes | HtmlNode[] => {
    let remaining: HtmlNode[] | null = null
    for (const [at, node] of nodes.entries()) {
      const left = typeof node === 'string' ? node : pruneElement(node)
      if (left !== node) remaining ??= nodes.slice(0, at)
      if (left !== null) remaining?.push(left)
    }
    return remaining ?? nodes
  }
  const pruneElement = (element: HtmlElement): HtmlElement | null => {
    if (isPruned(element)) return null
    const children = prune(element.children)
    return children === element.children ? element : { ...element, children }
  }
  return prune(body)
}

const remarkIds = new Set(['comment', 'comments', 'disqus_thread', 'respond', 'kommentare'])

function isRemarks({ attributes }: HtmlElement): boolean {
  return remarkIds.has(attributes['id'] ?? '')
}

// Of `hidden md:block`, a wide screen shows the element.
function isHiddenByClass({ attributes }: HtmlElement): boolean {
  const classes = attributes['class'] ?? ''
  if (!classes.includes('hidden')) return false
  const names = classes.split(/\s+/u)
  return names.includes('hidden') && !names.some((name) => name.includes(':'))
}

type Named = { measure: Measure | undefined; names: readonly (readonly string[])[] }

function isFurniture(element: HtmlElement, { measure, names }: Named): boolean {
  const { name, attributes } = element
  if (furnitureElements.has(name) || furnitureRoles.has(attributes['role'] ?? '') || formElements.has(name)) return true
  if (isToggle(element)) return true
  const isViewer = name === 'a' || name === 'img' || name === 'picture' || name === 'figure'
  const isTeaser = measure?.hasLink === true
  return names.some((parts) =>
    parts.some((part, index) => {
      if (viewerWords.has(part)) return !isViewer
      if (part === 'teaser' || part === 'teasers') return isTeaser
      return furnitureWords.has(part) || furniturePairs.has(`${part}-${parts[index + 1]}`)
    }),
  )
}

// A link that leads nowhere shows more or less of a text.
function isToggle({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && attributes['href'] === undefined && /more|less|toggle/iu.test(attributes['class'] ?? '')
}

/** The words of each class and of the id, without the name of a framework that begins all of its classes. */
function namesOf(classes: string): string[][] {
  return classes.split(/\s+/u).map((name) => {
    const parts = name
      .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
      .toLowerCase()
      .split(/[^a-z]+/u)
      .filter((part) => part !== '')
    const isOfFramework = frameworkPrefixes.some((prefix) => prefix.every((part, index) => parts[index] === part))
    return isOfFramework && parts.length > 1 ? [] : parts
  })
}
