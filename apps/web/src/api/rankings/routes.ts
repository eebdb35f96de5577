import { cacheTags, toIso } from '@broadsheet/model'
import { Hono } from 'hono'
import { answerJson } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { parseQuery } from '../../http/query.ts'
import { rankedEntries } from '../../ranked-entries.ts'
import { rankedJson } from './ranked-json.ts'
import { rankingQuerySchema } from './ranking-query.ts'

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
