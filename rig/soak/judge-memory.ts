/** Until everything was asked once and V8 has settled. */
const warmUpShare = 0.1
/** What the last third may hold more than the first: V8 collects when it sees fit, and the archive grows by imports. */
const growthAllowed = 1.2

/** How memory went: medians in bytes of the first and the last third after the warm-up, and whether that is flat. */
export type MemoryVerdict = { first: number; last: number; isFlat: boolean }

/** Judges samples of a process's memory that were taken at even distances. */
export function judgeMemory(samples: readonly number[]): MemoryVerdict {
  const warm = samples.slice(Math.ceil(samples.length * warmUpShare))
  const third = Math.max(1, Math.floor(warm.length / 3))
  const [first, last] = [median(warm.slice(0, third)), median(warm.slice(-third))]
  return { first, last, isFlat: last <= first * growthAllowed }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
