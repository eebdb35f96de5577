/**
 * The paper's judgement as pure functions over plain data: what is read, what goes together, what stands in a list.
 * It never reads a database, a clock or a network, so that every ranking can be computed again and tested.
 */
export { composeRanking } from './compose-ranking.ts'
export { fillLists, listLengths, type ListSources } from './fill-lists.ts'
export { activityHours, rankArticles, type ActivityHour, type Candidate } from './rank-articles.ts'
export { scoreRelated, type RelatedEvidence } from './score-related.ts'
export { relatedWords } from './related-words.ts'
