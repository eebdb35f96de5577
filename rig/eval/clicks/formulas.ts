import { trendingScore } from '@broadsheet/ranking'
import type { SeenArticle, SeenHour } from './seen-article.ts'

/** A way to rank what is on offer: the higher score first. `now` is UTC epoch seconds. */
export type Formula = { name: string; source: string; score: (article: SeenArticle, now: number) => number }

/**
 * Ours first, then what it is measured against. A click counts as an upvote, the first offer as the time of
 * publication; nobody votes down.
 */
export const formulas: readonly Formula[] = [
  {
    name: 'Broadsheet trending',
    source: 'packages/ranking/src/trending-score.ts',
    score: (article, now) => trendingScore(article.hours, now),
  },
  {
    name: 'Hacker News',
    source: '(points − 1) / (hours + 2)^1.8, https://news.ycombinator.com/item?id=1781013',
    score: (article, now) => (article.clicks - 1) / (hoursOld(article, now) + 2) ** 1.8,
  },
  {
    name: 'Reddit hot',
    source: 'log10(max(score, 1)) + seconds / 45,000, reddit-archive/reddit, r2/lib/db/_sorts.pyx',
    score: (article) => Math.log10(Math.max(article.clicks, 1)) + article.firstOfferedAt / 45_000,
  },
  {
    name: 'Lobsters hotness',
    source: 'log10(max(|score| + 1, 1)) + seconds / (22 hours), lobsters/lobsters, app/models/story.rb',
    score: (article) => Math.log10(Math.max(article.clicks + 1, 1)) + article.firstOfferedAt / (22 * 3600),
  },
  {
    name: 'Lemmy hot',
    source: 'log10(max(2, score + 3)) / (hours + 2)^1.8, LemmyNet/lemmy, hot_rank',
    score: (article, now) => Math.log10(Math.max(2, article.clicks + 3)) / (hoursOld(article, now) + 2) ** 1.8,
  },
  { name: 'Clicks so far', source: 'plain count', score: (article) => article.clicks },
  {
    name: 'Clicks, halved every 6 h',
    source: 'decayed count',
    score: (article, now) => decayed(article, now, (hour) => hour.views),
  },
  {
    name: 'Click rate, smoothed',
    source: '(clicks + 1) / (offers + 25)',
    score: (article) => (article.clicks + 1) / (article.offers + 25),
  },
  {
    name: 'Click rate, halved every 6 h',
    source: 'the same of decayed counts',
    score: (article, now) =>
      (decayed(article, now, (hour) => hour.views) + 1) / (decayed(article, now, (hour) => hour.offers) + 25),
  },
  {
    name: 'Clicks over chance',
    source: 'log((clicks + 1) / (chance + 1))',
    score: (article) => overChance(article),
  },
  {
    name: 'Clicks over chance, less age',
    source: 'the same − 0.1 · log(1 + hours)',
    score: (article, now) => overChance(article) - 0.1 * Math.log1p(hoursOld(article, now)),
  },
  { name: 'Newest first', source: 'time of the first offer', score: (article) => article.firstOfferedAt },
  { name: 'Random', source: 'ties broken by a seeded generator', score: () => 0 },
]

function overChance({ clicks, chance }: SeenArticle): number {
  return Math.log((clicks + 1) / (chance + 1))
}

function hoursOld({ firstOfferedAt }: SeenArticle, now: number): number {
  return (now - firstOfferedAt) / 3600
}

function decayed({ hours }: SeenArticle, now: number, valueOf: (hour: SeenHour) => number): number {
  return hours.reduce((sum, hour) => sum + valueOf(hour) * 0.5 ** ((now - hour.hour) / 3600 / 6), 0)
}
