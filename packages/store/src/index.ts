/**
 * The archive in D1 and the ranking in KV: the only code that knows either. Each verb is one round trip that takes
 * and gives the model's plain data. It never decides what readers see, speaks no HTTP, and reads no clock.
 */
export { openDatabase, type Database } from './database.ts'
export { parseCursor, type ArticleCursor } from './articles/article-cursor.ts'
export { findArchiveDay, type ArchiveDay, type TimeSpan } from './articles/find-archive-day.ts'
export {
  findArticlePage,
  type ArticlePageResult,
  type CapturedEntry,
  type SectionNeighbours,
} from './articles/find-article-page.ts'
export { findFront, type Front } from './articles/find-front.ts'
export { findSection } from './articles/find-section.ts'
export { listArticles, type ArticlePage } from './articles/list-articles.ts'
export { searchArticles, type FoundArticle } from './articles/search-articles.ts'
export { type SnippetPart } from './articles/snippet.ts'
export { foldViews } from './activity/fold-views.ts'
export { importDrafts } from './imports/import-drafts.ts'
export { readCandidates, type Candidates, type HourOfActivity } from './ranking/read-candidates.ts'
export { readRanking, writeRanking } from './ranking/ranking-store.ts'
export { findNeighbours, type Neighbour } from './related/find-neighbours.ts'
export { readRelatedDue, type RelatedDue } from './related/read-related-due.ts'
export { writeRelated, type RelatedPair } from './related/write-related.ts'
export { listSections } from './sections/list-sections.ts'
export { findFeed, type Feed, type SyndicatedArticle } from './syndication/find-feed.ts'
export { findOverview, type Overview } from './syndication/find-overview.ts'
export { findShards, type Shard } from './syndication/find-shards.ts'
export { listRecent, type RecentArticle } from './syndication/list-recent.ts'
export { listShard, type ShardArticle } from './syndication/list-shard.ts'
export { castVote, takeBackVote, type VoteCount } from './votes/cast-vote.ts'
