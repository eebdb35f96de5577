import type { HtmlElement, HtmlNode } from '../html-node.ts'

/**
 * An element among all of a page, in document order: `parent` is the index of the element around it (-1 without one),
 * `end` the index behind its last descendant.
 */
export type PlacedElement = { element: HtmlElement; at: number; parent: number; end: number }

/** All elements of nodes in document order, in one pass, so that each look-up is a loop over a list. */
export function placeElements(nodes: readonly HtmlNode[]): PlacedElement[] {
  const placed: PlacedElement[] = []
  const place = (some: readonly HtmlNode[], parent: number): void => {
    for (const element of some) {
      if (typeof element === 'string') continue
      const own = { element, at: placed.length, parent, end: 0 }
      placed.push(own)
      place(element.children, own.at)
      own.end = placed.length
    }
  }
  place(nodes, -1)
  return placed
}

/** The index of the nearest element around one that fits; -1 without one. */
export function aroundOf(
  placed: readonly PlacedElement[],
  at: number,
  fits: (element: HtmlElement) => boolean,
): number {
  let parent = placed[at]?.parent ?? -1
  for (let around = placed[parent]; around !== undefined; around = placed[parent]) {
    if (fits(around.element)) return parent
    parent = around.parent
  }
  return -1
}

/** Elements in document order by how far they are from the place `from`, the nearest first; those before it count three times as far. */
export function nearestFirst(placed: readonly PlacedElement[], from: number): PlacedElement[] {
  const behind = placed.findIndex(({ at }) => at >= from)
  const start = behind < 0 ? placed.length : behind
  const sorted: PlacedElement[] = []
  // Both sides are in order, so they are merged, as a sort of all would compare far more.
  for (let [before, after] = [start - 1, start]; before >= 0 || after < placed.length;) {
    const [one, other] = [placed[before], placed[after]]
    const isBefore = other === undefined || (one !== undefined && (from - one.at) * 3 <= other.at - from)
    const nearest = isBefore ? one : other
    if (nearest !== undefined) sorted.push(nearest)
    if (isBefore) before -= 1
    else after += 1
  }
  return sorted
}
