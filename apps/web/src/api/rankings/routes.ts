import { answerJson, parseQuery, problem, rankingQuerySchema } from '@broadsheet/edge'
import { cacheTags, toIso } from '@broadsheet/model'
import { rankedJson } from '@broadsheet/press'
import { rankedEntries } from '@broadsheet/ranking'
import { Hono } from 'hono'
import type { AppEnv } from '../../context/env.ts'

/** `/api/v1/rankings`: what is read, by window, of the whole paper or of a section. */
export function rankingRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const parsed = parseQuery(rankingQuerySchema, c.req.query())
    if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
    const { window, section = null, limit } = parsed.query
    const ranking = await c.get('readRanking')({ fresh: true })
    const entries = rankedEntries(ranking, { window, section }).slice(0, limit)
    return await answerJson(
      c,
      { kind: 'front', tags: [cacheTags.ranking] },
      {
        window,
        section,
        computedAt: ranking === null ? null : toIso(ranking.computedAt),
        articles: rankedJson(c.get('site'), entries),
        next: null,
      },
    )
  })
}
