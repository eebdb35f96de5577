import { isTimezone, limitBody, problem } from '@broadsheet/edge'
import { importLimits } from '@broadsheet/model'
import { Hono } from 'hono'
import { requireToken } from '../access/require-token.ts'
import type { AppEnv } from '../context/env.ts'
import { importBatch } from '../verbs/import.ts'
import { answerVerb } from './answer-verb.ts'
import { archiveRoutes } from './archive-routes.ts'
import { deskArticleRoutes } from './articles/routes.ts'
import { verbRoutes } from './articles/verb-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { deskImageRoutes } from './images/routes.ts'
import { placementRoutes } from './placement-routes.ts'
import { previewRoutes } from './preview-routes.ts'
import { redirectRoutes } from './redirect-routes.ts'
import { signInLinkRoutes } from './sign-in-link-routes.ts'
import { statsRoutes } from './stats-routes.ts'
import { tokenRoutes } from './token-routes.ts'

const tooLarge = `A batch has at most ${importLimits.bytes} bytes; send smaller ones.`

/** `/api/v1/desk`: what only the desk may ask, with its bearer token. */
export function deskRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(requireToken())
    .get('/site', (c) =>
      isTimezone(c.env.TIMEZONE)
        ? c.json({ name: c.get('site').name, timezone: c.get('site').timezone })
        : problem(c, 'unavailable', `TIMEZONE=${c.env.TIMEZONE} is no IANA time zone. Correct it in wrangler.jsonc.`),
    )
    .post('/imports', limitBody(importLimits.bytes, tooLarge), async (c) =>
      answerVerb(c, importBatch, null, (report) => c.json(report)),
    )
    .route('/articles', deskArticleRoutes())
    .route('/articles/:slug', verbRoutes())
    .route('/articles/:slug/preview', previewRoutes())
    .route('/redirects', redirectRoutes())
    .route('/audit', auditRoutes())
    .route('/tokens', tokenRoutes())
    .route('/sign-in-links', signInLinkRoutes())
    .route('/export', exportRoutes())
    .route('/feeds', feedRoutes())
    .route('/archive', archiveRoutes())
    .route('/images', deskImageRoutes())
    .route('/placements', placementRoutes())
    .route('/stats', statsRoutes())
}
