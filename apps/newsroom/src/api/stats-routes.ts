import { parseQuery, problem, rankingQuerySchema } from '@broadsheet/edge'
import { toIso } from '@broadsheet/model'
import { rankedJson } from '@broadsheet/press'
import { rankedEntries, rankedSections } from '@broadsheet/ranking'
import { readStats } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { placementJson } from './placement-json.ts'

/**
 * `/api/v1/desk/stats`: a list of the ranking as readers see it, with what editors placed, and what readers did in the
 * last 24 hours. One KV read and one D1 round trip, whose rows follow the traffic of those hours.
 */
export function statsRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const parsed = parseQuery(rankingQuerySchema, c.req.query())
    if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
    const { window, section = null, limit } = parsed.query
    const { site, db, now, readRanking } = c.var
    const ranking = await readRanking({ fresh: true })
    const known = rankedSections(ranking).map(({ slug }) => slug)
    if (section !== null && !known.includes(section)) {
      const others = known.length === 0 ? 'none yet' : known.join(', ')
      return problem(c, 'bad-request', `No section "${section}" is ranked. Those that are: ${others}.`)
    }
    const { placements, totals } = await readStats(db, { section, now: now() })
    return c.json({
      computedAt: ranking === null ? null : toIso(ranking.computedAt),
      window,
      section,
      articles: rankedJson(site, rankedEntries(ranking, { window, section }).slice(0, limit)),
      placements: placements.map((placed) => placementJson(site, placed)),
      totals,
    })
  })
}
