import { classAndId } from '../html-node.ts'
import { memoized } from '../memoized.ts'
import type { Page } from './page.ts'
import { aroundOf, nearestFirst, type PlacedElement } from './placed-elements.ts'

const remarks = /(?:^|[\s_-])(?:comments?|commentlist|respond|disqus)(?:$|[\s_-])/iu
const elsewhere = /(?:^|[\s_-])(?:sidebar|related)(?:$|[\s_-])/iu
const elsewhereElements = new Set(['form', 'nav'])
const aside =
  /(?:^|[\s_-])(?:recommended|popular|recent|latest|teasers?|widget|menu|navbar|navigation|footer|breadcrumbs?)(?:$|[\s_-])/iu
/** Some systems put the whole page into a form. */
const maxElementsOfForm = 60
const maxElementsOfLink = 4
const asideElements = new Set(['aside', 'footer'])
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Elements that may say who wrote the article and when, in each group those nearest to its heading first. */
export type NearHeading = {
  near: PlacedElement[]
  /** In boxes beside the article, in other articles and menus. */
  beside: PlacedElement[]
  /** In forms, sidebars and related articles. What is in readers' comments is in no group. */
  elsewhere: PlacedElement[]
}

/** Groups the elements of a page's body by where they stand, seen from its heading (the element `headingAt`). */
export function elementsNearHeading({ elements }: Page, headingAt: number): NearHeading {
  const isInArticle = aroundOf(elements, headingAt, ({ name }) => name === 'article') >= 0
  // An article within the article without a heading of its own is a part of it.
  const nextHeading = isInArticle ? nextHeadings(elements) : []
  const isOther = ({ element, at, end }: PlacedElement): boolean =>
    isInArticle && element.name === 'article' && (nextHeading[at] ?? end) < end
  const tiers: PlacedElement[][] = [[], [], []]
  const ofNames = memoized(tierOfNames)
  let [tier, end] = [0, 0]
  for (const placed of elements) {
    if (placed.at >= end) tier = 0
    const isAround = placed.at <= headingAt && headingAt < placed.end
    const own = isAround ? 0 : tierOf(placed, ofNames(classAndId(placed.element)), isOther)
    if (own > tier) {
      tier = own
      end = placed.end
    }
    tiers[tier]?.push(placed)
  }
  const [near = [], beside = [], elsewhere = []] = tiers.map((some) => nearestFirst(some, Math.max(headingAt, 0)))
  return { near, beside, elsewhere }
}

/** For each element, where the first heading is, counted from it: a page may have articles deep in each other. */
function nextHeadings(elements: readonly PlacedElement[]): number[] {
  let next = Infinity
  return elements
    .toReversed()
    .map(({ element, at }) => (next = headings.has(element.name) ? at : next))
    .toReversed()
}

/** The group of an element: 0 near, 1 beside, 2 elsewhere; 3 is remarks, which stand in none. */
function tierOf(placed: PlacedElement, ofNames: number, isOther: (placed: PlacedElement) => boolean): number {
  const {
    element: { name },
    at,
    end,
  } = placed
  if (ofNames === 3) return 3
  const isPageForm = name === 'form' && end - at > maxElementsOfForm
  if ((elsewhereElements.has(name) && !isPageForm) || ofNames === 2) return 2
  // A link around several elements is a teaser.
  if (name === 'a' && end - at > maxElementsOfLink) return 1
  return asideElements.has(name) || isOther(placed) ? 1 : ofNames
}

function tierOfNames(names: string): number {
  if (remarks.test(names)) return 3
  if (elsewhere.test(names)) return 2
  return aside.test(names) ? 1 : 0
}
