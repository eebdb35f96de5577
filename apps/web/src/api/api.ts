import { Hono } from 'hono'
import { answerJson } from '../cache/answer.ts'
import type { AppEnv } from '../env.ts'
import { articleRoutes } from './articles/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { openApiDocument } from './openapi/openapi-document.ts'
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
    .route('/desk', deskRoutes())
    .get('/openapi.json', async (c) => answerJson(c, { kind: 'fixture' }, openApiDocument(c.get('site'))))
}
