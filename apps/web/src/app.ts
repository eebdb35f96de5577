import { Hono } from 'hono'
import { api } from './api/api.ts'
import { assets } from './assets/assets.ts'
import { keepNothingUntold } from './cache/keep-nothing-untold.ts'
import { shareOneKey, type AskAgain } from './cache/share-one-key.ts'
import { deskPages } from './desk/routes.ts'
import { discoveryRoutes } from './discovery/routes.ts'
import type { AppEnv } from './env.ts'
import { acceptFeeds } from './feeds/accept-feeds.ts'
import { feedRoutes } from './feeds/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { answerUnknown } from './http/answer-unknown.ts'
import { guards } from './http/guards.ts'
import { limitAddress } from './http/limit-address.ts'
import { limitSearches } from './http/limit-searches.ts'
import { redirectToCanonical } from './http/redirect-to-canonical.ts'
import { redirectToHttps } from './http/redirect-to-https.ts'
import { refuseCrossSite } from './http/refuse-cross-site.ts'
import { securityHeaders } from './http/security-headers.ts'
import { imageRoutes } from './images/routes.ts'
import { showAbout } from './pages/about/show-about.ts'
import { showApiDocs } from './pages/api-docs/show-api-docs.ts'
import { showArchiveDay } from './pages/archive/show-archive-day.ts'
import { showArchive } from './pages/archive/show-archive.ts'
import { showArticle } from './pages/article/show-article.ts'
import { showError } from './pages/error/show-error.ts'
import { showFront } from './pages/front/show-front.ts'
import { showPreview } from './pages/preview/show-preview.ts'
import { showRanking } from './pages/ranking/show-ranking.ts'
import { showSearch } from './pages/search/show-search.ts'
import { showSection } from './pages/section/show-section.ts'
import { services } from './services.ts'
import type { Limits } from './watch/limits.ts'
import { logRequests, type RequestLine } from './watch/log-requests.ts'

type AppOptions = {
  /** Epoch milliseconds. */
  clock?: () => number
  /** How the site asks itself by way of the edge's cache; without that, it answers straight away. */
  askAgain?: AskAgain
  /** How long it waits for D1 and KV. */
  limits?: Limits
  /** Where the log's line of a request goes. */
  write?: (line: RequestLine) => void
}

/** The site: it only composes. */
export function createApp({ clock = Date.now, askAgain, limits, write }: AppOptions = {}): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const answerAgain: AskAgain = async (c, request) => await app.fetch(request, c.env, c.executionCtx)
  return app
    .use(logRequests(write), securityHeaders(), services(clock, limits), keepNothingUntold())
    .use(
      guards(limitAddress, redirectToHttps, redirectToCanonical, shareOneKey(askAgain ?? answerAgain), refuseCrossSite),
    )
    .onError(showError)
    .notFound(answerUnknown(app))
    .route('/', healthRoutes())
    .route('/', assets())
    .route('/images', imageRoutes())
    .route('/api/v1', api())
    .route('/desk', deskPages())
    .route('/', discoveryRoutes())
    .route('/', feedRoutes())
    .get('/', acceptFeeds(), showFront)
    .get('/about', showAbout)
    .get('/archive', showArchive)
    .get('/archive/:year/:month/:day', showArchiveDay)
    .get('/search', limitSearches(), showSearch)
    .get('/ranking', showRanking)
    .get('/preview/:token', showPreview)
    .get('/api/docs', showApiDocs)
    .all('/api/*', answerUnknown(app))
    .get('/:section', acceptFeeds(), showSection)
    .get('/:section/:slug', showArticle)
}
