/**
 * The archive in D1 and the ranking in KV: the only code that knows either. Each verb is one round trip that takes
 * and gives the model's plain data. It never decides what readers see, speaks no HTTP, and reads no clock.
 */
export { openDatabase, type Database } from './database.ts'
export { parseCursor, type ArticleCursor } from './articles/article-cursor.ts'
export { findArticlePage, type ArticlePageResult, type CapturedEntry } from './articles/find-article-page.ts'
export { findFront, type Front } from './articles/find-front.ts'
export { findSection } from './articles/find-section.ts'
export { listArticles, type ArticlePage } from './articles/list-articles.ts'
export { searchArticles, type FoundArticle } from './articles/search-articles.ts'
export { foldViews } from './activity/fold-views.ts'
export { importDrafts } from './imports/import-drafts.ts'
export { readCandidates, type Candidates, type HourOfActivity } from './ranking/read-candidates.ts'
export { readRanking, writeRanking } from './ranking/ranking-store.ts'
export { findNeighbours, type Neighbour } from './related/find-neighbours.ts'
export { readRelatedDue, type RelatedDue } from './related/read-related-due.ts'
export { writeRelated, type RelatedPair } from './related/write-related.ts'
export { listSections } from './sections/list-sections.ts'
export { castVote, takeBackVote, type VoteCount } from './votes/cast-vote.ts'
