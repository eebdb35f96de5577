import { problem, rankingQuerySchema } from '@broadsheet/edge'
import { statsSchema, toIso } from '@broadsheet/model'
import { rankedJson } from '@broadsheet/press'
import { rankedEntries, rankedSections } from '@broadsheet/ranking'
import { readStats } from '@broadsheet/store'
import { examples } from './examples.ts'
import { operation } from './operation.ts'
import { placementJson } from './placement-json.ts'

const example = {
  computedAt: '2026-11-24T12:00:00Z',
  window: 'trending',
  section: null,
  articles: [examples.ranked],
  placements: [examples.placed],
  totals: { articles: 1, views: 70, votes: 1, viewsByHour: examples.hours, votesByHour: examples.hours },
}

/**
 * `/api/v1/desk/stats`: a ranking as readers see it, pins and blocks, and views and votes of the last 24 hours. It
 * costs one KV read and one D1 round trip, whose rows grow with the traffic of those hours.
 */
export const statsOperation = operation({
  method: 'get',
  path: '/stats',
  tag: 'Desk: rankings',
  summary: 'A ranking, pins and blocks, and views and votes of the last 24 hours',
  scope: 'read',
  query: rankingQuerySchema,
  answers: { 200: { json: { schema: statsSchema, example } } },
  refuses: [],
  handle: async (c, { window, section = null, limit }) => {
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
  },
})
