/** The middle of some figures, and the quarter and three quarters below which they lie. */
export type Spread = { median: number; low: number; high: number }

/** The value below which a share (0 to 1) of the values lie, between two of them by proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** Median and quartiles: a round in which the machine was busy elsewhere doesn't move them. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

/** The ratio of two series, round by round, so that what slows a whole round falls out. */
export function ratioOf(values: readonly number[], others: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (others[round] ?? Number.NaN)))
}
