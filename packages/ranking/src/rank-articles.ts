import type { RankingWindow } from '@broadsheet/model'
import { hoursAgo, type Candidate, type Counts } from './activity.ts'
import { weighCounts } from './count-votes.ts'
import { mapWindows } from './map-windows.ts'
import { trendingScore } from './trending-score.ts'

/**
 * Ranks candidates for every window, best first. Trending is `trendingScore`; day (24 hours), week and month (7 and 30
 * times 24 hours) weigh the views and votes in the window; all weighs everything. But for Trending, only articles with
 * any that count are ranked. Ties are newest first, then by slug, so that the order is total and an unread paper's Trending is in
 * order of time. `now` is UTC epoch seconds.
 */
export function rankArticles<Entry extends Candidate>(
  candidates: readonly Entry[],
  now: number,
): Record<RankingWindow, Entry[]> {
  return mapWindows((window) => {
    if (window === 'trending') return rankBy(candidates, ({ hours }) => trendingScore(hours, now))
    const scored = scoreAll(candidates, (entry) => weighCounts(countsIn(window, entry, now)))
    return bestFirst(scored.filter(({ score }) => score > 0))
  })
}

/** Sorts by a score, the highest first; ties are newest first, then by slug. */
export function rankBy<Entry extends Candidate>(entries: readonly Entry[], score: (entry: Entry) => number): Entry[] {
  return bestFirst(scoreAll(entries, score))
}

type Scored<Entry> = { entry: Entry; score: number }

function scoreAll<Entry>(entries: readonly Entry[], score: (entry: Entry) => number): Scored<Entry>[] {
  return entries.map((entry) => ({ entry, score: score(entry) }))
}

function bestFirst<Entry extends Candidate>(scored: readonly Scored<Entry>[]): Entry[] {
  return scored.toSorted((a, b) => b.score - a.score || byTime(a.entry, b.entry)).map(({ entry }) => entry)
}

function byTime({ article: a }: Candidate, { article: b }: Candidate): number {
  return b.publishedAt - a.publishedAt || (a.slug < b.slug ? -1 : 1)
}

/** What an article got in a window. `now` is UTC epoch seconds. */
export function countsIn(window: Exclude<RankingWindow, 'trending'>, candidate: Candidate, now: number): Counts {
  if (window === 'all') return countsEver(candidate)
  if (window === 'week' || window === 'month') return candidate[window]
  const ofDay = candidate.hours.filter(({ hour }) => hoursAgo(hour, now) < 24)
  return {
    views: ofDay.reduce((sum, { views }) => sum + views, 0),
    votes: ofDay.reduce((sum, { votes }) => sum + votes, 0),
    captured: ofDay.reduce((sum, { captured }) => sum + captured, 0),
    networks: ofDay.reduce((sum, { networks }) => sum + networks, 0),
  }
}

/** What an article got in all time. */
export function countsEver({ article, captured, networks }: Candidate): Counts {
  return { views: article.views, votes: article.votes, captured, networks }
}
