import type { ListedArticle, PlacementKind } from '@broadsheet/model'

const secondsPerHour = 3600

/**
 * What readers did with an article in one hour; `hour` is its first second, in UTC epoch seconds. `expected` is as many
 * readings as the lists that it stood in would have given it by chance and place alone (docs/signals.md).
 */
export type ActivityHour = { hour: number; views: number; votes: number; expected: number }

/** Views and votes of some time. */
export type Counts = { views: number; votes: number }

/** How far back a candidate's hours have to reach. */
export const activityHours = 96

/** An article that could be ranked. Its own counts are those of all time. */
export type Candidate = {
  id: number
  article: ListedArticle
  /** Its hours of the last `activityHours`, in any order. */
  hours: readonly ActivityHour[]
  week: Counts
  month: Counts
  placement: { kind: PlacementKind; placedAt: number } | null
  /** It is a second run of an earlier article. */
  isDuplicate: boolean
}

/** Full hours between an hour and now; zero for the current one and for what a skewed clock put ahead of it. */
export function hoursAgo(hour: number, now: number): number {
  return Math.max(0, Math.floor((now - hour) / secondsPerHour))
}

/** Sums a value over hours, halved with every `halfLifeHours` that have passed since. */
export function decayedSum(
  hours: readonly ActivityHour[],
  now: number,
  halfLifeHours: number,
  valueOf: (hour: ActivityHour) => number,
): number {
  return hours.reduce((sum, hour) => sum + valueOf(hour) * 0.5 ** (hoursAgo(hour.hour, now) / halfLifeHours), 0)
}

/** The views of each of the last 24 hours, the oldest first and the current one last. */
export function viewsByHour(hours: readonly ActivityHour[], now: number): number[] {
  const views = Array.from({ length: 24 }, () => 0)
  for (const { hour, views: count } of hours) {
    const place = 23 - hoursAgo(hour, now)
    if (place >= 0) views[place] = (views[place] ?? 0) + count
  }
  return views
}
