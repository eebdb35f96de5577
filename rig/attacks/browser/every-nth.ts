/** Every n-th of some items, from the one at `first` on: by turns, a payload goes one of n ways. */
export function everyNth<Item>(items: readonly Item[], n: number, first = 0): Item[] {
  return items.filter((_, index) => index % n === first)
}
