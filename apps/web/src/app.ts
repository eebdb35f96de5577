import { Hono } from 'hono'
import { api } from './api/api.ts'
import { assets } from './assets.ts'
import type { AppEnv } from './env.ts'
import { problem } from './http/problem.ts'
import { refuseCrossSite } from './http/refuse-cross-site.ts'
import { revalidate } from './http/revalidate.ts'
import { showArticle } from './pages/article/show-article.ts'
import { showError } from './pages/error/show-error.ts'
import { showFront } from './pages/front/show-front.ts'
import { showNotFound } from './pages/not-found/show-not-found.ts'
import { showRanking } from './pages/ranking/show-ranking.ts'
import { showSection } from './pages/section/show-section.ts'
import { services } from './services.ts'

/** The site: it only composes. `clock` gives epoch milliseconds. */
export function createApp(clock: () => number = Date.now): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(services(clock), revalidate(), refuseCrossSite())
    .onError(showError)
    .notFound(showNotFound)
    .get('/healthz', (c) => c.text('ok'))
    .route('/', assets())
    .route('/api/v1', api())
    .all('/api/*', (c) => problem(c, 'not-found'))
    .get('/', showFront)
    .get('/ranking', showRanking)
    .get('/:section', showSection)
    .get('/:section/:slug', showArticle)
}
