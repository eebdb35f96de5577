/**
 * The paper's judgement as pure functions of plain data: rankings, recommendations, related articles, the lists of a
 * page. It never reads a database, a clock or a network, so that every ranking can be computed again and tested.
 */
export { activityHours, type ActivityHour, type Candidate, type Counts } from './activity.ts'
export { chanceOfPlace } from './chance-of-place.ts'
export { composeRanking } from './compose-ranking.ts'
export { listLengths } from './fill-lists.ts'
export { offeredLists } from './offered-lists.ts'
export { trendingScore } from './trending-score.ts'
export { closeScores, composeRelated } from './related/compose-related.ts'
export { foldDuplicates, type SameTextPair } from './related/fold-duplicates.ts'
export { headlineGrams, likeness } from './related/headline-grams.ts'
export { createMatch } from './related/match-words.ts'
export { isSameText, printText } from './related/same-text.ts'
export { isRelated, scoreRelated } from './related/score-related.ts'
export { scoreFound, type ScoredArticle } from './related/score-found.ts'
export { characteristicWords, chooseWords, commonWordArticles } from './related/sought-words.ts'
export { blendScores, closestOf, spreadRelated } from './related/spread-related.ts'
export { wordsOf } from './related/words-of.ts'
export { memoiseByRanking } from './snapshot/memoise-by-ranking.ts'
export {
  mostReadOf,
  rankedEntries,
  rankedSections,
  shownInstead,
  suggestedArticles,
} from './snapshot/ranked-entries.ts'
export { listsBeside } from './snapshot/lists-beside.ts'
export { withDepartures } from './snapshot/with-departures.ts'
