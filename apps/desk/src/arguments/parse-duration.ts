import { UsageError } from '../usage-error.ts'

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** A duration such as `30m`, `6h` or `2d`, in milliseconds. Throws a UsageError for anything else. */
export function parseDuration(given: string): number {
  const [, amount, unit] = /^([1-9]\d{0,4})([mhd])$/u.exec(given) ?? []
  if (amount === undefined || (unit !== 'm' && unit !== 'h' && unit !== 'd')) {
    throw new UsageError(`"${given}" is not a duration. Write minutes, hours or days: 30m, 6h, 2d.`)
  }
  return Number(amount) * unitMs[unit]
}
