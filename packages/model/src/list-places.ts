import type { BlockOf, ListPlace } from './block.ts'

/** Where each item of a list stands. */
export function listPlaces({ items, ordered, places }: BlockOf<'list'>): ListPlace[] {
  return places ?? items.map(() => ({ depth: 0, ordered }))
}

/** Whether each item has a place, at most one level below that of the item before it. */
export function placesFit({ items, ordered, places }: BlockOf<'list'>): boolean {
  if (places === undefined) return true
  return (
    places.length === items.length &&
    places.every(
      (place, at) =>
        place.depth <= (places[at - 1]?.depth ?? -1) + 1 &&
        (place.depth > 0 || place.ordered === ordered) &&
        (place.number === undefined || (place.ordered && at > 0)),
    )
  )
}

/** An item of a list, by its number among all, with the lists within it. `number` is there if it isn't the next. */
export type ListItemNode = { at: number; number?: number; lists: ListNode[] }

/** A list of one kind. */
export type ListNode = { ordered: boolean; items: ListItemNode[] }

/**
 * The items of a list as a tree, as elements nest. The first item's number is the list's `start`.
 *
 * @example listTree({ type: 'list', ordered: true, items: ['fog'] }) // { ordered: true, items: [{ at: 0, lists: [] }] }
 */
export function listTree(list: BlockOf<'list'>): ListNode {
  const root: ListNode = { ordered: list.ordered, items: [] }
  // The list that is open at each depth.
  let open = [root]
  for (const [at, { depth, ordered, number }] of listPlaces(list).entries()) {
    const around = open[depth - 1]?.items.at(-1)
    let inner = open[depth]
    if (inner === undefined || (inner.ordered !== ordered && around !== undefined)) {
      inner = { ordered, items: [] }
      around?.lists.push(inner)
    }
    open = [...open.slice(0, depth), inner]
    const first = at === 0 ? list.start : number
    inner.items.push({ at, ...(first === undefined ? {} : { number: first }), lists: [] })
  }
  return root
}
