import { decayedSum, type ActivityHour } from './activity.ts'
import { weighCounts, weights } from './weights.ts'

/**
 * How much more an article is read now than its places explain: 0 if just as much, or if nobody has seen it yet;
 * positive if readers prefer it to its neighbours or come from elsewhere; negative if they pass it over. The mean over
 * several half-lives of log((read + prior) / (expected + prior)), so that both a burst of the last hour and a steady
 * day count; the prior makes an article that few have seen an average one. One more view or vote never lowers it. The
 * first vote of an hour counts only with a second: a network has one vote, and alone must not make a lead story.
 * docs/ranking.md has the measurements.
 */
export function trendingScore(hours: readonly ActivityHour[], now: number): number {
  const { trendingHalfLivesHours: halfLives, priorViews: prior } = weights
  const logs = halfLives.map((halfLife) => {
    const read = decayedSum(hours, now, halfLife, weighConfirmed)
    const expected = decayedSum(hours, now, halfLife, (hour) => hour.expected)
    return Math.log((read + prior) / (expected + prior))
  })
  return logs.reduce((sum, log) => sum + log, 0) / logs.length
}

function weighConfirmed({ views, votes }: ActivityHour): number {
  return weighCounts({ views, votes: votes === 1 ? 0 : votes })
}
