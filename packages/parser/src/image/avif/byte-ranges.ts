/** A range of places in a file; `to` is behind its last byte. */
export type ByteRange = { from: number; to: number }

/** The parts of ranges that are in none of `others`, in order. */
export function subtractRanges(ranges: readonly ByteRange[], others: readonly ByteRange[]): ByteRange[] {
  const taken = mergeRanges(others)
  const left: ByteRange[] = []
  let next = 0
  for (const { from, to } of mergeRanges(ranges)) {
    let at = from
    while (next < taken.length && (taken[next]?.to ?? 0) <= at) next += 1
    for (let index = next; at < to; index += 1) {
      const gapEnd = Math.min(taken[index]?.from ?? to, to)
      if (gapEnd > at) left.push({ from: at, to: gapEnd })
      at = Math.max(taken[index]?.to ?? to, at)
    }
  }
  return left
}

/** Whether a byte is in both. */
export function haveCommonBytes(ranges: readonly ByteRange[], others: readonly ByteRange[]): boolean {
  return bytesOf(subtractRanges(ranges, others)) < bytesOf(mergeRanges(ranges))
}

function bytesOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0)
}

function mergeRanges(ranges: readonly ByteRange[]): ByteRange[] {
  const merged: ByteRange[] = []
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}
