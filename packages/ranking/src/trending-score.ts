import { decayedSum, type ActivityHour } from './activity.ts'
import { weighCounts, weights } from './weights.ts'

/**
 * How much more an article is read now than the places it was given account for: 0 when just as much, or when nobody
 * has seen it yet; above when readers prefer it to what stood beside it, or come for it from elsewhere; below when
 * they pass it over. The mean over several half-lives of log((read + prior) / (expected + prior)), so that a burst of
 * the last hour and a steady day both count; the prior takes an article that few have seen for an average one.
 * A view or vote more never lowers it. docs/ranking.md has the measurements.
 */
export function trendingScore(hours: readonly ActivityHour[], now: number): number {
  const { trendingHalfLivesHours: halfLives, priorReadings: prior } = weights
  const logs = halfLives.map((halfLife) => {
    const read = decayedSum(hours, now, halfLife, weighCounts)
    const expected = decayedSum(hours, now, halfLife, (hour) => hour.expected)
    return Math.log((read + prior) / (expected + prior))
  })
  return logs.reduce((sum, log) => sum + log, 0) / logs.length
}
