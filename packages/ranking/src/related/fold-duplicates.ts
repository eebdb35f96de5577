/** An article that may be folded. */
type Foldable = { id: number; publishedAt: number }

/** Two articles that are one text (`isSameText`). */
export type SameTextPair = readonly [Foldable, Foldable]

/**
 * Folds articles of one text into the one that was published first (of equals the one that the archive knew first).
 * Returns the article that each folded one is a second run of, by id. There are no chains: an article that is folded
 * has none folded into it, so that a text which changes a little with every run isn't followed away from the first.
 */
export function foldDuplicates(pairs: readonly SameTextPair[]): Map<number, number> {
  const into = new Map<number, number>()
  const inOrder = pairs
    .map(([a, b]) => (isEarlier(a, b) ? { original: a, rerun: b } : { original: b, rerun: a }))
    .toSorted((a, b) => compare(a.original, b.original) || compare(a.rerun, b.rerun))
  for (const { original, rerun } of inOrder) {
    // Originals come oldest first: nothing that is folded by now has anything folded into it.
    if (original.id === rerun.id || into.has(original.id) || into.has(rerun.id)) continue
    into.set(rerun.id, original.id)
  }
  return into
}

function isEarlier(a: Foldable, b: Foldable): boolean {
  return compare(a, b) < 0
}

function compare(a: Foldable, b: Foldable): number {
  return a.publishedAt - b.publishedAt || a.id - b.id
}
