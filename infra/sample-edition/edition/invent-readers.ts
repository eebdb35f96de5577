import { seededRandom } from '../seeded-random.ts'
import type { EditionArticle } from './read-edition.ts'

const secondsPerHour = 3600

/** What readers did with an article in an hour: its first second, views, votes, clicks in lists, clicks by chance. */
export type ReadHour = [hour: number, views: number, votes: number, clicks: number, expected: number]

// How many read at an hour of the day (UTC), beside the mean: breakfast, noon and the evening.
const dailyCurve = [
  0.5, 0.36, 0.28, 0.26, 0.32, 0.5, 0.95, 1.45, 1.6, 1.3, 1.15, 1.2, 1.5, 1.4, 1.2, 1.1, 1.15, 1.25, 1.4, 1.6, 1.65,
  1.45, 1.05, 0.75,
]

// Stories that are being passed on now: times as many readers as their age explains, in the last hours.
const risingHours = 5
const rising: Record<string, number> = {
  '48-stop-feeding-the-seal': 4,
  '08-walter-brisk-obituary': 12,
  '38-herring-ear-bones': 9,
  '12-keeper-turned-lamp': 14,
  '27-readers-pass-books': 8,
}

/**
 * Two weeks of invented readers: for each article, the hours in which it was read until `now` (UTC epoch seconds). Votes
 * add up to those of its dump, if a fifth of its readers or fewer voted. The same edition at the same time has the same readers.
 */
export function inventReaders(articles: readonly EditionArticle[], now: number): Map<string, ReadHour[]> {
  return new Map(articles.map((article) => [article.name, hoursOf(article, now)]))
}

function hoursOf({ name, draft }: EditionArticle, now: number): ReadHour[] {
  const random = seededRandom(name)
  const votes = draft.captured.votes ?? 0
  // Whoever is moved enough votes; some are read much and moved by little.
  const popularity = 60 + 26 * votes + (draft.captured.views ?? 140 + random() * 260)
  const appeal = 0.75 + random() * 0.6 + Math.min(0.4, votes / 150)
  const hours: ReadHour[] = []
  const first = draft.publishedAt - (draft.publishedAt % secondsPerHour)
  for (let hour = first; hour <= now; hour += secondsPerHour) {
    const [from, to] = [Math.max(hour, draft.publishedAt), Math.min(hour + secondsPerHour, now)]
    const age = ((from + to) / 2 - draft.publishedAt) / secondsPerHour
    const interest =
      0.3 * 0.5 ** (age / 0.5) + 0.12 * 0.5 ** (age / 5) + 0.02 * 0.5 ** (age / 26) + 0.003 * 0.5 ** (age / 170)
    const hoursAgo = (now - hour) / secondsPerHour
    const boost = hoursAgo < risingHours ? 1 + (rising[name] ?? 0) * (1 - hoursAgo / risingHours) ** 0.7 : 1
    const daily = dailyCurve[(hour / secondsPerHour) % 24] ?? 1
    const mean = popularity * interest * boost * daily * ((to - from) / secondsPerHour) * (0.75 + random() * 0.5)
    const views = Math.floor(mean + random())
    if (views === 0) continue
    const clicks = Math.floor(views * (0.3 + random() * 0.15))
    // What is new, or is being passed on, is preferred to its neighbours in lists; what is old is passed over.
    const pull = appeal * (0.75 + 0.5 ** (age / 12)) * boost ** 0.4
    const expected = Math.round((100 * views) / pull) / 100
    hours.push([hour, views, 0, clicks, expected])
  }
  shareVotes(hours, votes, random)
  return hours
}

/** Gives each vote to an hour, by the views of the hour. A new story has not all of them yet. */
function shareVotes(hours: ReadHour[], votes: number, random: () => number): void {
  const views = hours.reduce((sum, [, count]) => sum + count, 0)
  for (let vote = 0; vote < Math.min(votes, views / 5); vote += 1) {
    let at = random() * views
    const hour = hours.find((each) => (at -= each[1]) < 0)
    if (hour !== undefined) hour[2] += 1
  }
}
