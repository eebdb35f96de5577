import type { ListImage, ListedArticle, PlacementKind } from '@broadsheet/model'

const secondsPerHour = 3600

/**
 * The activity of readers with an article in one hour; `hour` is its first second in UTC epoch seconds. `expected` is
 * the number of views that its lists would have brought by chance and place alone (docs/signals.md).
 */
export type ActivityHour = Counts & { hour: number; expected: number }

/** What rankings know of votes: those that came with the article, and the networks of the others, each counted once. */
type VoteSources = {
  /** Votes that a captured page or a backup had. */
  captured: number
  /** The networks of this paper's readers who voted. In hours, each stands in that of its first vote for the article. */
  networks: number
}

export type Counts = VoteSources & { views: number; votes: number }

export const activityHours = 96

/** An article that may be ranked. The counts of `article` are those of all time. */
export type Candidate = VoteSources & {
  id: number
  article: ListedArticle & { image: ListImage | null }
  /** The hours of the last `activityHours`, in any order. */
  hours: readonly ActivityHour[]
  week: Counts
  month: Counts
  placement: { kind: PlacementKind; placedAt: number } | null
  /** Whether it is a second run of an earlier article. */
  isDuplicate: boolean
}

/**
 * The full hours between an hour and now; 0 for the current hour and for a later one, which a skewed clock can make.
 */
export function hoursAgo(hour: number, now: number): number {
  return Math.max(0, Math.floor((now - hour) / secondsPerHour))
}

/** Sums a value over hours; each is halved for every `halfLifeHours` that have passed since. */
export function decayedSum(
  hours: readonly ActivityHour[],
  now: number,
  halfLifeHours: number,
  valueOf: (hour: ActivityHour) => number,
): number {
  return hours.reduce((sum, hour) => sum + valueOf(hour) * 0.5 ** (hoursAgo(hour.hour, now) / halfLifeHours), 0)
}

/** The views of each of the last 24 hours, the oldest first. */
export function viewsByHour(hours: readonly ActivityHour[], now: number): number[] {
  const views = Array.from({ length: 24 }, () => 0)
  for (const { hour, views: count } of hours) {
    const place = 23 - hoursAgo(hour, now)
    if (place >= 0) views[place] = (views[place] ?? 0) + count
  }
  return views
}
