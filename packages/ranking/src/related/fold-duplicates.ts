type Foldable = { id: number; publishedAt: number }

/** Two articles with the same text (`isSameText`). */
export type SameTextPair = readonly [Foldable, Foldable]

/**
 * Folds articles with the same text into the one that was published first (on a tie, the one with the lower id).
 * Returns the original's id by the id of each second run. There are no chains: a folded article has none folded into
 * it, so that a text which changes a little with each run stays close to its original.
 */
export function foldDuplicates(pairs: readonly SameTextPair[]): Map<number, number> {
  const into = new Map<number, number>()
  const inOrder = pairs
    .map(([a, b]) => (isEarlier(a, b) ? { original: a, rerun: b } : { original: b, rerun: a }))
    .toSorted((a, b) => compare(a.original, b.original) || compare(a.rerun, b.rerun))
  for (const { original, rerun } of inOrder) {
    // Originals are sorted oldest first, so nothing is folded into an article that is folded later.
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
