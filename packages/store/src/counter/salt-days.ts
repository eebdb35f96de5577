// Views of a day's last seconds may come after midnight.
const graceSeconds = 3600

/** A day's first second. All times are UTC epoch seconds. */
export function dayOf(at: number): number {
  return at - (at % 86_400)
}

/** The oldest day whose salt is still stored. */
export function oldestSaltDay(now: number): number {
  return dayOf(now - graceSeconds)
}
