import type { ListedArticle, RankingWindow } from '@broadsheet/model'
import { weights } from './weights.ts'

/** What readers did with an article in one hour; `hour` is its first second, in UTC epoch seconds. */
export type ActivityHour = { hour: number; views: number; votes: number }

/** An article that could be ranked, with its hours of activity of the last month. Its counts are those of all time. */
export type Candidate = { article: ListedArticle; activity: readonly ActivityHour[] }

const windowHours = { day: 24, week: 7 * 24, month: 30 * 24 } as const

/** How far back a candidate's activity has to reach. */
export const activityHours = windowHours.month

/**
 * Ranks candidates for every window, best first. Trending halves what readers did every few hours; day, week and
 * month count it within the window; all counts everything. Equals stand newest first, then by slug, so that the
 * order is total and a paper that nobody has read yet is simply in order of time. `now` is UTC epoch seconds.
 */
export function rankArticles<Entry extends Candidate>(
  candidates: readonly Entry[],
  now: number,
): Record<RankingWindow, Entry[]> {
  return mapWindows((window) => rankBy(candidates, (entry) => scoreIn(window, entry, now)))
}

/** Something for each window. */
export function mapWindows<Value>(valueOf: (window: RankingWindow) => Value): Record<RankingWindow, Value> {
  return {
    trending: valueOf('trending'),
    day: valueOf('day'),
    week: valueOf('week'),
    month: valueOf('month'),
    all: valueOf('all'),
  }
}

/** Sorts by a score, the highest first, equals newest first and then by slug. */
export function rankBy<Entry extends Candidate>(entries: readonly Entry[], score: (entry: Entry) => number): Entry[] {
  return entries
    .map((entry) => ({ entry, score: score(entry) }))
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.entry.article.publishedAt - a.entry.article.publishedAt ||
        (a.entry.article.slug < b.entry.article.slug ? -1 : 1),
    )
    .map(({ entry }) => entry)
}

/** Readers' activity, halved every `halfLifeHours` since the hour in which it was. */
export function decayedActivity(activity: readonly ActivityHour[], now: number, halfLifeHours: number): number {
  return activity.reduce((sum, hour) => sum + weigh(hour) * 0.5 ** (hoursSince(hour.hour, now) / halfLifeHours), 0)
}

function scoreIn(window: RankingWindow, { article, activity }: Candidate, now: number): number {
  if (window === 'all') return weigh(article)
  if (window === 'trending') return decayedActivity(activity, now, weights.trendingHalfLifeHours)
  const inWindow = activity.filter(({ hour }) => hoursSince(hour, now) < windowHours[window])
  return inWindow.reduce((sum, hour) => sum + weigh(hour), 0)
}

function weigh({ views, votes }: { views: number; votes: number }): number {
  return views * weights.view + votes * weights.vote
}

function hoursSince(hour: number, now: number): number {
  return Math.max(0, (now - hour) / 3600)
}
