import type { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { checkReadiness } from './check-readiness.ts'
import { settingsNotices } from './settings-notices.ts'

const retrySeconds = 60

/**
 * `/healthz`: the Worker runs. `/readyz`: so do the parts that a paper needs; 503 with the reason if one of them fails.
 * Settings that the paper can't follow are `notices`.
 */
export function addHealthRoutes(app: Hono<AppEnv>): void {
  app
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const checks = await checkReadiness(c.var, c.env.SNAPSHOTS)
      const ready = Object.values(checks).every(({ ok }) => ok)
      c.header('Cache-Control', 'no-store')
      if (!ready) c.header('Retry-After', String(retrySeconds))
      return c.json({ ready, checks, notices: settingsNotices(c.env) }, ready ? 200 : 503)
    })
}
