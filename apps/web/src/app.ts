import { Hono } from 'hono'
import { api } from './api/api.ts'
import { assets } from './assets.ts'
import { discoveryRoutes } from './discovery/routes.ts'
import type { AppEnv } from './env.ts'
import { acceptFeeds } from './feeds/accept-feeds.ts'
import { feedRoutes } from './feeds/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { limitAddress } from './http/limit-address.ts'
import { problem } from './http/problem.ts'
import { redirectToCanonical } from './http/redirect-to-canonical.ts'
import { redirectToHttps } from './http/redirect-to-https.ts'
import { refuseCrossSite } from './http/refuse-cross-site.ts'
import { revalidate } from './http/revalidate.ts'
import { securityHeaders } from './http/security-headers.ts'
import { showAbout } from './pages/about/show-about.ts'
import { showArchiveDay } from './pages/archive/show-archive-day.ts'
import { showArchive } from './pages/archive/show-archive.ts'
import { showArticle } from './pages/article/show-article.ts'
import { showError } from './pages/error/show-error.ts'
import { showFront } from './pages/front/show-front.ts'
import { showNotFound } from './pages/not-found/show-not-found.ts'
import { showRanking } from './pages/ranking/show-ranking.ts'
import { showSearch } from './pages/search/show-search.ts'
import { showSection } from './pages/section/show-section.ts'
import { services } from './services.ts'
import type { Limits } from './watch/limits.ts'
import { logRequests, type RequestLine } from './watch/log-requests.ts'

/** What may be told to a site in a test: how long it waits for D1 and KV, and where its log's lines go. */
export type AppOptions = { limits?: Limits; write?: (line: RequestLine) => void }

/** The site: it only composes. `clock` gives epoch milliseconds. */
export function createApp(clock: () => number = Date.now, { limits, write }: AppOptions = {}): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(logRequests(write), securityHeaders(), services(clock, limits), revalidate(), limitAddress())
    .use(redirectToHttps(), redirectToCanonical(), refuseCrossSite())
    .onError(showError)
    .notFound(showNotFound)
    .route('/', healthRoutes())
    .route('/', assets())
    .route('/api/v1', api())
    .all('/api/*', (c) => problem(c, 'not-found'))
    .route('/', discoveryRoutes())
    .route('/', feedRoutes())
    .get('/', acceptFeeds(), showFront)
    .get('/about', showAbout)
    .get('/archive', showArchive)
    .get('/archive/:year/:month/:day', showArchiveDay)
    .get('/search', showSearch)
    .get('/ranking', showRanking)
    .get('/:section', acceptFeeds(), showSection)
    .get('/:section/:slug', showArticle)
}
