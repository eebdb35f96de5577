import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { articleRoutes } from './articles/routes.ts'
import { rankingRoutes } from './rankings/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sectionRoutes } from './sections/routes.ts'
import { viewRoutes } from './views/routes.ts'
import { voteRoutes } from './votes/routes.ts'

/** The JSON API, version 1. */
export function api(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route('/articles', articleRoutes())
    .route('/articles/:slug/views', viewRoutes())
    .route('/articles/:slug/votes', voteRoutes())
    .route('/rankings', rankingRoutes())
    .route('/sections', sectionRoutes())
    .route('/search', searchRoutes())
}
