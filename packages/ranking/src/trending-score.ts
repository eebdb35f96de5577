import { decayedSum, type ActivityHour } from './activity.ts'
import { weighDecayed } from './count-votes.ts'
import { weights } from './weights.ts'

/**
 * How much more an article is read now than its places explain: 0 if just as much, or if nobody has seen it yet;
 * positive if readers prefer it to its neighbours or come from elsewhere; negative if they pass it over. The mean over
 * several half-lives of log((read + prior) / (expected + prior)), so that both a burst of the last hour and a steady
 * day count; the prior makes an article that few have seen an average one. One more view or vote never lowers it,
 * and the votes of few networks never raise it (`countVotes`). docs/ranking.md has the measurements.
 */
export function trendingScore(hours: readonly ActivityHour[], now: number): number {
  const { trendingHalfLivesHours: halfLives, priorViews: prior } = weights
  const logs = halfLives.map((halfLife) => {
    const read = weighDecayed(hours, now, halfLife)
    const expected = decayedSum(hours, now, halfLife, (hour) => hour.expected)
    return Math.log((read + prior) / (expected + prior))
  })
  return logs.reduce((sum, log) => sum + log, 0) / logs.length
}
