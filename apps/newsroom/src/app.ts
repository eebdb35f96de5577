import {
  answerError,
  answerUnknown,
  guards,
  limitAddress,
  logRequests,
  noStoreByDefault,
  problem,
  redirectToCanonical,
  redirectToHttps,
  refuseCrossSite,
  securityHeaders,
  type Limits,
  type RequestLine,
} from '@broadsheet/edge'
import { errorPage, unavailablePage } from '@broadsheet/press'
import { isUnavailable, reasonOf } from '@broadsheet/store'
import { Hono } from 'hono'
import { deskRoutes } from './api/routes.ts'
import { deps } from './context/deps.ts'
import type { AppEnv } from './context/env.ts'
import { deskAssets } from './desk/assets/routes.ts'
import { deskPages } from './desk/routes.ts'
import { showApiDocs } from './docs/show-api-docs.ts'
import { showOpenApi } from './openapi/show-openapi.ts'
import { pagePolicies } from './policies.ts'
import { showPreview } from './preview/show-preview.ts'

type AppOptions = {
  /** Epoch milliseconds. */
  clock?: () => number
  /** The longest waits for D1 and KV. */
  limits?: Limits
  /** Writes the log line of a request. */
  write?: (line: RequestLine) => void
}

/** The newsroom, composed of its rooms. */
export function createApp({ clock = Date.now, limits, write }: AppOptions = {}): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const dataKindOf = (path: string) => (/^\/api\/(?:docs|v1\/openapi)/.test(path) ? 'open' : 'own')
  return app
    .use(
      logRequests(write),
      securityHeaders({ policies: pagePolicies, dataKindOf }),
      deps(clock, limits),
      noStoreByDefault(),
    )
    .use(guards(limitAddress, redirectToHttps, redirectToCanonical, refuseCrossSite))
    .onError(answerError({ isUnavailable, reasonOf, errorPage, unavailablePage }))
    .notFound(answerUnknown(app, async (c) => problem(c, 'not-found')))
    .route('/api/v1/desk', deskRoutes())
    .route('/desk/assets', deskAssets())
    .route('/desk', deskPages())
    .get('/preview/:token', showPreview)
    .get('/api/docs', showApiDocs)
    .get('/api/v1/openapi.json', showOpenApi)
}
