/**
 * The newsroom's terms as types, schemas and small pure rules: articles, drafts, lists and rankings, and the formats in
 * which they travel between the Workers and the command line. It never touches storage, the network, the clock or HTML.
 */
export {
  restoreBatchSchema,
  backupFeedSchema,
  backupRankingSchema,
  restoreLimits,
  restoreReportSchema,
  backupFactsSchema,
  type BackupFeed,
  type BackupRanking,
  type LineOutcome,
  type BackupFacts,
} from './restore-batch.ts'
export { backupArticleSchema, backupArticleVersion, type BackupArticle } from './backup-article.ts'
export {
  backupCopySchema,
  backupFilesSchema,
  backupImageSchema,
  type BackupCopy,
  type BackupFiles,
  type BackupImage,
} from './backup-image.ts'
export { addressFault, isAllowedHost } from './address-fault.ts'
export { articleSchema, type Article, type ArticleList, type ArticleSummary, type ListItem } from './article.ts'
export { articlePath, sectionPath } from './article-path.ts'
export { blockLimits, type Block, type BlockOf, type GalleryImage, type ListPlace } from './block.ts'
export { blockSchema } from './block-schema.ts'
export { blockText } from './block-text.ts'
export { blockTexts, withBlockTexts } from './block-texts.ts'
export { imageAddresses, mapImages, moveImages, type MovedImage } from './image-addresses.ts'
export { imagesIn } from './images-in.ts'
export { listPlaces, listTree, type ListItemNode, type ListNode } from './list-places.ts'
export { spanFinder, type TableSpan } from './table-spans.ts'
export { bylineSchema, type Byline } from './byline.ts'
export { datelineSchema, type Dateline } from './dateline.ts'
export { articleDraftSchema, draftLimits, type ArticleDraft, type CapturedHeadline } from './article-draft.ts'
export { importedDraftSchema, type ImportedDraft } from './imported-draft.ts'
export { cacheTags } from './cache-tags.ts'
export type { Departures } from './departures.ts'
export {
  articleContentSchema,
  deskArticleSchema,
  deskStatuses,
  deskSummarySchema,
  newArticleSchema,
  writtenArticleSchema,
  writtenContentSchema,
  type ArticleContent,
  type DeskArticleJson,
  type DeskStatus,
  type DeskSummary,
  type NewArticle,
  type WrittenArticle,
  type WrittenContent,
} from './desk/desk-article.ts'
export {
  auditSchema,
  deskListSchema,
  feedsSchema,
  newTokenSchema,
  placedSchema,
  placementsSchema,
  previewSchema,
  redirectSchema,
  redirectsSchema,
  siteSchema,
  statsSchema,
  tokensSchema,
  type PlacementAnswer,
  type RankedAnswer,
  type StatsAnswer,
} from './desk/desk-answers.ts'
export { copiedImageSchema, type CopiedImage } from './desk/copied-image.ts'
export {
  correctionOrderSchema,
  moveOrderSchema,
  previewOrderSchema,
  redirectOrderSchema,
  scheduleOrderSchema,
  tokenOrderSchema,
  type TokenOrder,
} from './desk/desk-orders.ts'
export { allows, deskScopes, type DeskScope, type Editor } from './desk/desk-scope.ts'
export {
  feedChangeSchema,
  feedExample,
  feedFailures,
  feedOrderSchema,
  feedOutcomeSchema,
  feedSchema,
  type FeedChange,
  type FeedFailure,
  type FeedJson,
  type FeedOrder,
  type FeedOutcome,
} from './desk/feed.ts'
export { copiedImagePath, knownImagesPath, maxKnownAddresses, type KnownImages } from './desk/source-images.ts'
export { feedItemsPath, maxFeedBytes, type FeedItems, type FeedToRead } from './desk/feed-items.ts'
export { clickOriginSchema, type ClickOrigin } from './click-origin.ts'
export { closestIssue } from './closest-issue.ts'
export { bodyWordCount } from './body-word-count.ts'
export { headlineKey } from './headline-key.ts'
export { imageEndingOf, imageName, imageTypeOf, imageTypes, maxImageBytes, type ImageEnding } from './image-type.ts'
export {
  storedImageName,
  toImageFacts,
  toLeadImage,
  type ImageFacts,
  type ImageFactsJson,
  type ImageFocus,
  type LeadImage,
  type LeadImageJson,
  type OwnImages,
} from './images/image-facts.ts'
export { listImageSchema, toListImage, type ListImage, type ListImageJson } from './list-image.ts'
export {
  cleaningOrderSchema,
  cleaningReportSchema,
  type CleanedImage,
  type CleaningReport,
} from './images/cleaned-images.ts'
export {
  deskImageSchema,
  deskImagesSchema,
  imageUploadSchema,
  shownImageSchema,
  type DeskImageJson,
} from './images/desk-image.ts'
export { formatImageCursor, parseImageCursor, type ImageCursor } from './images/image-cursor.ts'
export {
  frontImageOrderSchema,
  imageDescriptionSchema,
  imageTextLimits,
  uploadEndSchema,
  type ImageDescription,
} from './images/image-orders.ts'
export { bytesOfPart, partsOf, uploadPartBytes } from './images/upload-parts.ts'
export {
  cropPath,
  imageCrops,
  imageSrcset,
  parseRendition,
  renditionTypes,
  renditionWidths,
  type CropName,
  type Rendition,
} from './images/rendition.ts'
export {
  importBatchSchema,
  importLimits,
  importReportSchema,
  withdrawalSchema,
  type ImportBatch,
  type ImportOutcome,
  type ImportReport,
} from './import-batch.ts'
export { type PaperState, type StoredImageRow } from './paper-state.ts'
export { detectLanguage } from './language/detect-language.ts'
export { functionWords } from './language/function-words.ts'
export { isLanguageTag, languageTagSchema, settleLanguage } from './language/language-tag.ts'
export { lazyPattern } from './lazy-pattern.ts'
export { repairText, repairTexts } from './repair-text.ts'
export { ledeOf } from './lede-of.ts'
export { listEntry } from './list-entry.ts'
export { linkAddressSchema, markElements, markSchema, maxMarkCharacters, type Mark, type MarkKind } from './mark.ts'
export {
  changeTexts,
  markedText,
  imageTexts,
  markedTexts,
  type MarkedText,
  marksOf,
  tidyMarks,
  withBeginning,
  withMarks,
  withoutBeginning,
} from './marks.ts'
export { nestMarks, type MarkedPart } from './nest-marks.ts'
export { marksAsText } from './marks-as-text.ts'
export { listedArticleSchema, type ListedArticle } from './listed-article.ts'
export { placementKinds, placementSchema, type Placement, type PlacementKind } from './placement.ts'
export { problemCodes, type ProblemCode } from './problem.ts'
export { problemSchema, type Problem } from './problem-details.ts'
export { isPublicHost } from './public-host.ts'
export { linkWithin, type LinkedWithin } from './link-within.ts'
export { type ArticleLists, type FrontArticle, type ListEntry, type PublishedArticle } from './published-article.ts'
export type { OpenApiDocument, OpenApiOperation, OpenApiParts } from './openapi.ts'
export { examples, readerShapes, type ReaderShape } from './reader-shapes.ts'
export {
  rankingSnapshotSchema,
  rankingWindows,
  type RankedArticle,
  type RankedEntry,
  type RankingSnapshot,
  type RankedList,
  type RankingWindow,
  type WindowLists,
} from './ranking-snapshot.ts'
export { readUpTo } from './read-up-to.ts'
export { isRedirect, maxRedirects } from './redirects.ts'
export { decodePart } from './decode-part.ts'
export { isDated, oldAddressName, oldAddressNames } from './old-address.ts'
export { isTrackingParameter } from './tracking-parameter.ts'
export { turnstileField } from './turnstile-field.ts'
export { sectionSchema, type Section } from './section.ts'
export { sectionSlug, slugify } from './slug.ts'
export { isoOrNull, toIso, toEpochSeconds } from './time.ts'
export { toHex } from './to-hex.ts'
export { viewEventSchema, type ViewEvent } from './view-event.ts'
export { formatViewHours, parseViewHours } from './view-hours.ts'
export { webAddressSchema } from './web-address.ts'
export { formatCursor, parseCursor, type ArticleCursor } from './article-cursor.ts'
export { contentTypes } from './content-types.ts'
export { noCosts, type Costs } from './costs.ts'
export { innermostReason } from './innermost-reason.ts'
export type { Site } from './site.ts'
export { within } from './within.ts'
export type {
  CapturedHeadlines,
  Feed,
  FoundArticle,
  Front,
  LinkedArticle,
  RelatedArticle,
  Overview,
  RecentArticle,
  SectionNeighbours,
  Shard,
  ShardArticle,
  SnippetPart,
  SyndicatedArticle,
  TimeSpan,
} from './page-content.ts'
export { cardDesign, cardSize, cardsPath } from './social-card.ts'
export { socialCardSchema, type ArticleCard, type PaperCard, type SocialCard } from './social-card-schema.ts'
