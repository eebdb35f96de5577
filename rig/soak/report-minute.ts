import type { SoakFault } from './faults.ts'
import type { Seen } from './run-load.ts'

/** A minute in lines: its fault, how much was asked, how fast it was answered, and with what, by kind. */
export function reportMinute(
  minute: number,
  fault: SoakFault,
  seen: readonly Seen[],
  bytes: { heap: number; process: number },
): string {
  const wrong = seen.filter((one) => one.wrong !== null).length
  const head = [
    `minute ${String(minute + 1).padStart(2)}`,
    fault.padEnd(16),
    `${seen.length} requests`,
    `p50 ${percentile(seen, 0.5)} ms`,
    `p99 ${percentile(seen, 0.99)} ms`,
    `forbidden ${wrong}`,
    `heap ${mebibytes(bytes.heap)}`,
    `workerd ${mebibytes(bytes.process)}`,
  ]
  return `${head.join('  ')}\n           ${statuses(seen)}\n`
}

/** Bytes in words. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MiB`
}

function percentile(seen: readonly Seen[], share: number): number {
  const sorted = seen.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

function statuses(seen: readonly Seen[]): string {
  const kinds = Map.groupBy(seen, ({ kind }) => kind)
  return [...kinds]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([kind, all]) => {
      const counted = Map.groupBy(all, ({ status }) => status)
      const each = [...counted]
        .toSorted(([one], [other]) => one - other)
        .map(([status, of]) => `${status}×${of.length}`)
      return `${kind} ${each.join(' ')}`
    })
    .join(', ')
}
