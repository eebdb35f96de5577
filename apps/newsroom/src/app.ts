import {
  answerUnknown,
  guards,
  limitAddress,
  logRequests,
  noStoreByDefault,
  problem,
  redirectToCanonical,
  redirectToHttps,
  refuseCrossSite,
  routesOf,
  securityHeaders,
  type Limits,
  type RequestLine,
} from '@broadsheet/edge'
import { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { deskApi } from './api/api.ts'
import { deps } from './context/deps.ts'
import type { AppEnv } from './context/env.ts'
import { showError } from './context/show-error.ts'
import { deskAssets } from './desk/assets/routes.ts'
import { deskPages } from './desk/routes.ts'
import { pagePolicies } from './policies.ts'
import { showPreview } from './preview/show-preview.ts'

type AppOptions = {
  /** Epoch milliseconds. */
  clock?: () => number
  /** How long it waits for D1 and KV. */
  limits?: Limits
  /** Where the log's line of a request goes. */
  write?: (line: RequestLine) => void
}

/** The newsroom: it only composes. */
export function createApp({ clock = Date.now, limits, write }: AppOptions = {}): Hono<AppEnv> {
  // The router that Hono would end with: it tries a faster one first, which can't have these routes.
  const app = new Hono<AppEnv>({ router: new TrieRouter() })
  return app
    .use(
      logRequests(write),
      securityHeaders({ policies: pagePolicies, dataKindOf: () => 'own' }),
      deps(clock, limits),
      noStoreByDefault(),
    )
    .use(guards(limitAddress, redirectToHttps, redirectToCanonical, refuseCrossSite))
    .onError(showError)
    .notFound(answerUnknown(app, async (c) => problem(c, 'not-found')))
    .route(deskApi.at, routesOf(deskApi))
    .route('/desk/assets', deskAssets())
    .route('/desk', deskPages())
    .get('/preview/:token', showPreview)
}
