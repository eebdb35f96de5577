import { detectLanguage } from '@broadsheet/model'
import {
  characteristicWords,
  chooseWords,
  closeScores,
  closestOf,
  composeRelated,
  createMatch,
  scoreFound,
  type ScoredArticle,
} from '@broadsheet/ranking'
import {
  findNeighbours,
  readRelatedDue,
  readRelatedOf,
  unfoldDuplicates,
  writeListsDue,
  writeRelated,
  type Database,
  type RelatedDue,
} from '@broadsheet/store'
import { createWordCounter } from './create-word-counter.ts'
import { findSecondRuns } from './find-second-runs.ts'

const articlesPerRound = 100
/** Reading (1), unfolding (2), counting (2, later 1), searching, second hop and texts (1 each), writing (7). */
const statementsPerRound = 15

const listsPerRound = 500
/** Reading (1), writing (3). */
const statementsPerListsRound = 4

/** D1 allows a Worker a thousand in a run. */
const statementsPerRun = 200

/**
 * Finds the related articles of new and changed articles, a hundred a round, while statements and time last; then
 * writes the lists of articles that are due for another reason. The next run continues a longer backlog, and a run that
 * dies loses only its current round. Returns the number of articles that were compared. `now` is UTC epoch seconds.
 */
export async function refreshRelated(
  db: Database,
  now: number,
  { statements = statementsPerRun, hasTime = () => true }: { statements?: number; hasTime?: () => boolean } = {},
): Promise<number> {
  let done = 0
  let left = statements
  const countWords = createWordCounter(db)
  for (; left >= statementsPerRound && hasTime(); left -= statementsPerRound) {
    const due = await readRelatedDue(db, articlesPerRound)
    if (due.length === 0) break
    await compareRound(db, due, { countWords, now })
    done += due.length
  }
  for (; left >= statementsPerListsRound && hasTime(); left -= statementsPerListsRound) {
    if (!(await writeListsDue(db, listsPerRound))) break
  }
  return done
}

async function compareRound(
  db: Database,
  due: readonly RelatedDue[],
  { countWords, now }: { countWords: ReturnType<typeof createWordCounter>; now: number },
): Promise<void> {
  const articles = due.map((article) => ({
    ...article,
    language: detectLanguage(`${article.headline}\n${article.lede}\n${article.text}`),
  }))
  await unfoldDuplicates(
    db,
    due.map(({ id }) => id),
  )
  const words = new Map(articles.map((article) => [article.id, characteristicWords(article)]))
  const counts = await countWords(words.values())
  const sought = articles.map(({ id }) => ({
    id,
    words: chooseWords(words.get(id) ?? [], counts.articlesWith),
  }))
  const found = await findNeighbours(db, sought)
  const match = createMatch(found, { words, ...counts })
  const scored = scoreFound(
    articles,
    found.map((row) => ({ ...row, match: match(row) })),
  )
  const folded = await findSecondRuns(db, articles, scored)
  const closest = articles.flatMap((article) =>
    closestOf(article.id, closeScores(article, scored.get(article.id) ?? new Map<number, ScoredArticle>())),
  )
  const stored = await readRelatedOf(
    db,
    [...new Set(closest)].filter((id) => !scored.has(id)),
  )
  const pairs = composeRelated({ articles, scored, stored, folded })
  const compared = articles.map(({ id, contentHash, language }) => ({ id, contentHash, language }))
  await writeRelated(db, { articles: compared, pairs, folded }, now)
}
