import type { Spread } from '../statistics.ts'

/** A count with its thousands apart. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US')

/** A number with two or three digits that matter. */
export function measured(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value >= 100) return count(value)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** A ratio with the quartiles of its rounds: "0.70 (0.66–0.73)". */
export const spread = ({ median, low, high }: Spread): string =>
  Number.isFinite(median) ? `${measured(median)} (${measured(low)}–${measured(high)})` : '–'

/** Bytes in KB of 1024; a dash for none. */
export const kilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 1024).toFixed(1)} KB`

/** Millions, for a month's usage. */
export const millions = (value: number): string => `${value < 1e7 ? (value / 1e6).toFixed(2) : count(value / 1e6)} M`
