import { activityHours, type ActivityHour } from '@broadsheet/ranking'
import type { Impression } from './read-impressions.ts'

const secondsPerHour = 3600

/** An hour of an article in a click log: `chance` is the sum of what chance would have given it, `views` its clicks. */
export type SeenHour = ActivityHour & { offers: number; chance: number }

/** What is known of an article before a moment. */
export type SeenArticle = {
  firstOfferedAt: number
  clicks: number
  offers: number
  chance: number
  hours: SeenHour[]
}

/** What is known of an article that has not been offered yet. */
export function unseenArticle(now: number): SeenArticle {
  return { firstOfferedAt: now, clicks: 0, offers: 0, chance: 0, hours: [] }
}

/**
 * Learns from an impression what the archive would learn from its views (packages/store, fold-views): a click on
 * another article of the list is a chance that this one had and lost. Lists of the log have no known order, so that
 * all their places are alike.
 */
export function learn(seen: Map<string, SeenArticle>, { time, offered, clicked }: Impression): void {
  const chance = clicked.size / offered.length
  const lostByClick = 1 / Math.max(1, offered.length - 1)
  for (const id of offered) {
    const article = seen.get(id) ?? unseenArticle(time)
    seen.set(id, article)
    const hour = currentHour(article, time)
    const isClicked = clicked.has(id)
    article.offers += 1
    article.chance += chance
    article.clicks += isClicked ? 1 : 0
    hour.offers += 1
    hour.chance += chance
    hour.views += isClicked ? 1 : 0
    hour.expected += (clicked.size - (isClicked ? 1 : 0)) * lostByClick
  }
}

function currentHour(article: SeenArticle, time: number): SeenHour {
  const start = time - (time % secondsPerHour)
  const last = article.hours.at(-1)
  if (last?.hour === start) return last
  const hour = { hour: start, views: 0, votes: 0, captured: 0, networks: 0, expected: 0, offers: 0, chance: 0 }
  article.hours = article.hours.filter((each) => start - each.hour < activityHours * secondsPerHour)
  article.hours.push(hour)
  return hour
}
