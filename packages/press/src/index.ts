/**
 * The paper's press makes pages, feeds, JSON and Markdown from articles and lists. It is pure: it sees no request and
 * no binding, and reads nothing.
 */
export { markup, type Child, type Markup, type PropsWithChildren } from './jsx/markup.ts'
export { clientScript, guardedVoteScript, humanCheckScript, themeScript } from './assets/generated.ts'
export { inlineHashes } from './assets/inline-hashes.ts'
export { faviconSvg } from './design/favicon.ts'
export { icons, plainCard } from './icons/icons.ts'
export { llmsTxt } from './discovery/llms-txt.ts'
export { newsSitemap } from './discovery/news-sitemap.ts'
export { openSearch } from './discovery/open-search.ts'
export { robotsTxt } from './discovery/robots-txt.ts'
export { articlesSitemap, newsSitemapIndex, sectionsSitemap, sitemapIndex } from './discovery/sitemap.ts'
export { webManifest } from './discovery/web-manifest.ts'
export { feedChannel, type FeedChannel } from './feeds/feed-channel.ts'
export { feedFormats, type FeedFormat } from './feeds/feed-formats.ts'
export { articleJson, summaryJson } from './formats/article-json.ts'
export { changedAt } from './formats/article-parts.ts'
export { drawCard } from './formats/card/draw-card.ts'
export { type CardImage } from './formats/card/image-card.ts'
export { articleCard, paperCard, type CardArticle } from './formats/card/card-facts.ts'
export { rankedJson } from './formats/ranked-json.ts'
export { toTeaser } from './layout/to-teaser.ts'
export { doctype } from './layout/doctype.ts'
export { Document } from './layout/document.tsx'
export { aboutPage } from './pages/about/about-page.tsx'
export { apiPage } from './pages/api/api-page.tsx'
export { archiveAddress } from './pages/archive/archive-address.ts'
export { archivePage } from './pages/archive/archive-page.tsx'
export { daysOfMonth, parseDay, spanOfDay, spansOfDays } from './pages/archive/calendar-day.ts'
export {
  cardForm,
  jsonForm,
  markdownForm,
  splitForm,
  svgForm,
  type ArticleForm,
} from './pages/article/article-forms.ts'
export { articlePage, type ArticlePageProps } from './pages/article/article-page.tsx'
export { imagesOf } from './pages/article/blocks/images-of.ts'
export { errorPage } from './pages/error/error-page.tsx'
export { humanCheckNeededPage } from './pages/error/human-check-needed-page.tsx'
export { tooManyPage, type TooOften } from './pages/error/too-many-page.tsx'
export { unavailablePage } from './pages/error/unavailable-page.tsx'
export { frontPage } from './pages/front/front-page.tsx'
export { layOutFront } from './pages/front/lay-out-front.ts'
export { gonePage } from './pages/gone/gone-page.tsx'
export { humanCheckPage, humanCheckPath } from './pages/human-check/human-check-page.tsx'
export { notFoundPage } from './pages/not-found/not-found-page.tsx'
export { LastDay } from './pages/ranking/last-day.tsx'
export { rankingPage } from './pages/ranking/ranking-page.tsx'
export { searchPage } from './pages/search/search-page.tsx'
export { sectionPage } from './pages/section/section-page.tsx'
export { formatLocale, formatsFor } from './words/formats-for.ts'
