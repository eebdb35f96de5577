import { relatedWords, scoreRelated } from '@broadsheet/ranking'
import {
  findNeighbours,
  readRelatedDue,
  writeRelated,
  type Database,
  type Neighbour,
  type RelatedDue,
} from '@broadsheet/store'

const articlesPerRound = 100
const roundsPerRun = 5
const secondsPerDay = 86_400

/**
 * Finds what goes with the articles that are new or changed, at most 500 of them a run: a longer backlog goes on
 * with the next. Returns how many it did. `now` is UTC epoch seconds.
 */
export async function refreshRelated(db: Database, now: number): Promise<number> {
  let done = 0
  for (let round = 0; round < roundsPerRun; round += 1) {
    const due = await readRelatedDue(db, articlesPerRound)
    if (due.length === 0) break
    const neighbours = await findNeighbours(
      db,
      due.map((article) => ({ id: article.id, words: relatedWords(article) })),
    )
    await writeRelated(db, due, scorePairs(due, neighbours), now)
    done += due.length
    if (due.length < articlesPerRound) break
  }
  return done
}

function scorePairs(due: readonly RelatedDue[], neighbours: readonly Neighbour[]) {
  const byId = new Map(due.map((article) => [article.id, article]))
  return neighbours.flatMap((neighbour) => {
    const article = byId.get(neighbour.articleId)
    if (article === undefined) return []
    const score = scoreRelated({
      lexical: neighbour.lexical,
      captured: neighbour.captured,
      sameSection: neighbour.sectionSlug === article.sectionSlug,
      daysApart: (neighbour.publishedAt - article.publishedAt) / secondsPerDay,
    })
    return score > 0 ? [{ articleId: neighbour.articleId, otherId: neighbour.otherId, score }] : []
  })
}
