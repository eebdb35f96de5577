import { blockLimits, listPlaces, type Block, type BlockOf, type ListPlace } from '@broadsheet/model'

/** An item of a list: its blocks, and the number that it is given, if any. `null` for what stands outside of items. */
export type ListItem = { blocks: Block[]; number: number | null }

type Placed = ListPlace & { text: string }

/**
 * Joins the blocks of items to a list. Lists within an item follow it, one level deeper. If items have more than a line
 * each (paragraphs, headings, images), the list is only layout: the blocks are unchanged.
 *
 * @param start The number of the first item, if it isn't 1.
 */
export function joinList(
  { ordered, start, step }: { ordered: boolean; start: number; step: 1 | -1 },
  items: readonly ListItem[],
): Block[] {
  if (!items.every(({ blocks }) => isLine(blocks))) return items.flatMap(({ blocks }) => blocks)
  const placed: Placed[] = []
  let next = start
  for (const { blocks, number } of items) {
    const [first] = blocks
    const isItem = first?.type === 'paragraph'
    if (isItem) {
      const own = number ?? next
      placed.push({ text: first.text, depth: 0, ordered, ...(ordered ? { number: own } : {}) })
      next = own + step
    }
    for (const block of blocks) if (block.type === 'list') placed.push(...within(block, placed.length > 0 ? 1 : 0))
  }
  return listsOf(placed, ordered)
}

function isLine(blocks: readonly Block[]): boolean {
  return blocks.every(({ type }, at) => type === 'list' || (type === 'paragraph' && at === 0))
}

/** The items of a list that stands `levels` deeper. */
function within(list: BlockOf<'list'>, levels: number): Placed[] {
  return listPlaces(list).map((place, at) => ({
    ...place,
    text: list.items[at] ?? '',
    depth: place.depth + levels,
    ...(at === 0 && list.start !== undefined ? { number: list.start } : {}),
  }))
}

/** Lists of at most as many items as one can have, each in its normal form. */
function listsOf(placed: readonly Placed[], ordered: boolean): Block[] {
  const lists: Placed[][] = []
  for (const [at, item] of placed.entries()) {
    const last = lists.at(-1)
    if (last === undefined || last.length >= blockLimits.items) lists.push([item])
    else if (item.depth === 0 && placed[at - 1]?.depth === 0 && item.ordered !== last[0]?.ordered) lists.push([item])
    else last.push(item)
  }
  return lists.map((items) => listOf(items, ordered))
}

function listOf(items: readonly Placed[], ordered: boolean): BlockOf<'list'> {
  // The last number of the open list at each depth.
  let last: number[] = []
  const places: ListPlace[] = []
  for (const item of items) {
    const before = places.at(-1)
    const depth = Math.min(item.depth, (before?.depth ?? -1) + 1, blockLimits.depth)
    const isOrdered = depth === 0 ? ordered : item.ordered
    const isSame = depth < last.length && places.findLast((place) => place.depth === depth)?.ordered === isOrdered
    const expected = isSame ? (last[depth] ?? 0) + 1 : 1
    const number = isOrdered ? clamp(item.number ?? expected) : expected
    last = [...last.slice(0, depth), number]
    places.push({ depth, ordered: isOrdered, ...(isOrdered && number !== expected ? { number } : {}) })
  }
  const [first, ...rest] = places
  const start = first?.number
  const isPlain = rest.every((place) => place.depth === 0 && place.number === undefined)
  const begin: ListPlace = { depth: 0, ordered }
  return {
    type: 'list',
    ordered,
    items: items.map(({ text }) => text),
    ...(start === undefined ? {} : { start }),
    ...(isPlain ? {} : { places: [begin, ...rest] }),
  }
}

function clamp(number: number): number {
  return Math.min(Math.max(number, -1_000_000), 1_000_000)
}
