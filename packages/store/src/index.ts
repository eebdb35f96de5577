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
export { foldOldHours } from './activity/fold-old-hours.ts'
export { foldViews, type FoldContext } from './activity/fold-views.ts'
export { pruneSignals } from './activity/prune-signals.ts'
export { forgetStale } from './cache/forget-stale.ts'
export { listStale } from './cache/list-stale.ts'
export { markStale } from './cache/mark-stale.ts'
export { findTickStep } from './health/find-tick-step.ts'
export { markTickStep } from './health/mark-tick-step.ts'
export { importDrafts, type ImportResult } from './imports/import-drafts.ts'
export { listPlacements, type PlacedArticle } from './placements/list-placements.ts'
export { placeArticle } from './placements/place-article.ts'
export { releaseArticle } from './placements/release-article.ts'
export { readCandidates, type Candidates, type RankingCandidate } from './ranking/read-candidates.ts'
export { createRankingSource, isSameRanking, readRanking, writeRanking } from './ranking/ranking-store.ts'
export { writeOffers } from './ranking/write-offers.ts'
export { countArticlesWith } from './related/count-articles-with.ts'
export { findNeighbours } from './related/find-neighbours.ts'
export { readRelatedDue, type RelatedDue } from './related/read-related-due.ts'
export { readRelatedOf } from './related/read-related-of.ts'
export { readTexts } from './related/read-texts.ts'
export { unfoldDuplicates } from './related/unfold-duplicates.ts'
export { writeRelated } from './related/write-related.ts'
export { listSections } from './sections/list-sections.ts'
export { readStats } from './stats/read-stats.ts'
export { findFeed, type Feed, type SyndicatedArticle } from './syndication/find-feed.ts'
export { findOverview, type Overview } from './syndication/find-overview.ts'
export { findShards, type Shard } from './syndication/find-shards.ts'
export { listRecent, type RecentArticle } from './syndication/list-recent.ts'
export { listShard, type ShardArticle } from './syndication/list-shard.ts'
export { castVote, takeBackVote, type VoteCount } from './votes/cast-vote.ts'
