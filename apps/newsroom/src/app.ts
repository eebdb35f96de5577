import {
  addApiRoutes,
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
import { TrieRouter } from 'hono/router/trie-router'
import { deskApi } from './api/api.ts'
import { createCardMaker, type Rasterize } from './cards/card-maker.ts'
import { addCardRoutes } from './cards/routes.ts'
import { deps } from './context/deps.ts'
import type { AppEnv } from './context/env.ts'
import { deskAssets } from './desk/assets/routes.ts'
import { deskPages } from './desk/routes.ts'
import { addDocumentRoutes } from './documents/routes.ts'
import { pagePolicies } from './policies.ts'
import { showPreview } from './preview/show-preview.ts'

type AppOptions = {
  /** Epoch milliseconds. */
  clock?: () => number
  /** The longest waits for D1 and KV. */
  limits?: Limits
  /** Writes the log line of a request. */
  write?: (line: RequestLine) => void
  /** Turns the SVG of a social card into a PNG. */
  rasterize?: Rasterize
}

/** The newsroom, composed of its rooms. */
export function createApp({
  clock = Date.now,
  limits,
  write,
  rasterize = rasterizeByResvg,
}: AppOptions = {}): Hono<AppEnv> {
  // Hono would end with this router anyway: it tries a faster one first, which doesn't support these routes.
  const app = new Hono<AppEnv>({ router: new TrieRouter() })
  app
    .use(
      logRequests(write),
      securityHeaders({ policies: pagePolicies, dataKindOf: () => 'own' }),
      deps(createCardMaker(rasterize), clock, limits),
      noStoreByDefault(),
    )
    .use(guards(limitAddress, redirectToHttps, redirectToCanonical, refuseCrossSite))
    .onError(answerError({ isUnavailable, reasonOf, errorPage, unavailablePage }))
    .notFound(answerUnknown(app, async (c) => problem(c, 'not-found')))
  addApiRoutes(app, deskApi)
  addDocumentRoutes(app)
  addCardRoutes(app)
  return app.route('/desk/assets', deskAssets()).route('/desk', deskPages()).get('/preview/:token', showPreview)
}

// A newsroom that draws no card loads neither resvg nor the font.
const rasterizeByResvg: Rasterize = async (svg, image) => {
  const { rasterize } = await import('./cards/rasterize.ts')
  return await rasterize(svg, image)
}
