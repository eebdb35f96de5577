/** Until everything was asked once and V8 has settled. */
const warmUpShare = 0.1
/**
 * What the last third may hold of the first. The heap is collected before it is asked, and only compiled code adds to
 * it; workerd also holds the simulators of D1, KV and the queue, which V8 collects when it sees fit, and their caches.
 */
export const growthAllowed = { heap: 1.2, process: 1.5 } as const

/** How memory went: medians in bytes of the first and the last third after the warm-up, and whether that is flat. */
export type MemoryVerdict = { first: number; last: number; isFlat: boolean }

/** Judges samples of memory that were taken at even distances. */
export function judgeMemory(samples: readonly number[], allowed: number): MemoryVerdict {
  const warm = samples.slice(Math.ceil(samples.length * warmUpShare))
  const third = Math.max(1, Math.floor(warm.length / 3))
  const [first, last] = [median(warm.slice(0, third)), median(warm.slice(-third))]
  return { first, last, isFlat: last <= first * allowed }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
