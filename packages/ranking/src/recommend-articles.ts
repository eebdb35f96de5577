import { decayedActivity, rankBy, type Candidate } from './rank-articles.ts'
import { weights } from './weights.ts'

const turnSize = 8
const maxPerSectionAndTurn = 2

/**
 * The pool that pages recommend from: what readers liked lately, spread over the sections so that of every eight
 * at most two are of one section while there are others to choose from. `now` is UTC epoch seconds.
 */
export function recommendArticles<Entry extends Candidate>(
  candidates: readonly Entry[],
  now: number,
  limit: number,
): Entry[] {
  let waiting = rankBy(candidates, ({ activity }) => decayedActivity(activity, now, weights.recommendedHalfLifeHours))
  const chosen: Entry[] = []
  while (waiting.length > 0 && chosen.length < limit) {
    const turn = takeTurn(waiting)
    chosen.push(...turn)
    const taken = new Set(turn)
    waiting = waiting.filter((entry) => !taken.has(entry))
  }
  return chosen.slice(0, limit)
}

function takeTurn<Entry extends Candidate>(waiting: readonly Entry[]): Entry[] {
  const perSection = new Map<string, number>()
  const spread = waiting.filter(({ article }) => {
    const count = (perSection.get(article.section.slug) ?? 0) + 1
    perSection.set(article.section.slug, count)
    return count <= maxPerSectionAndTurn
  })
  return spread.slice(0, turnSize)
}
