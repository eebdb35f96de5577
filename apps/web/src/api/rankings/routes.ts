import { rankingWindows, toIso } from '@broadsheet/model'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { limitSchema, parseQuery } from '../../http/query.ts'
import { rankedEntries } from '../../ranked-entries.ts'
import { addressed } from '../articles/article-json.ts'

const querySchema = v.object({
  window: v.optional(v.picklist(rankingWindows, `window is one of ${rankingWindows.join(', ')}`), 'trending'),
  section: v.optional(v.string()),
  limit: limitSchema,
})

/** `/api/v1/rankings`: what is read, by window, of the whole paper or of a section. */
export function rankingRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const parsed = parseQuery(querySchema, c.req.query())
    if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
    const { window, section = null, limit } = parsed.query
    const ranking = await c.var.readRanking({ fresh: true })
    return c.json({
      window,
      section,
      computedAt: ranking === null ? null : toIso(ranking.computedAt),
      articles: rankedEntries(ranking, { window, section })
        .slice(0, limit)
        .map((article, index) => ({ position: index + 1, ...addressed(c.var.site, article) })),
      next: null,
    })
  })
}
