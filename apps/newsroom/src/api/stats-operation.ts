import { problem, rankingQuerySchema } from '@broadsheet/edge'
import { statsSchema, toIso } from '@broadsheet/model'
import { rankedJson } from '@broadsheet/press'
import { rankedEntries, rankedSections } from '@broadsheet/ranking'
import { inOneTrip, readDepartures, readStats } from '@broadsheet/store'
import { currentRanking } from '../context/current-ranking.ts'
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
    const [{ placements, totals }, departures] = await inOneTrip(db, (together) =>
      Promise.all([readStats(together, { section, now: now() }), readDepartures(together)]),
    )
    const current = await currentRanking(c, ranking, departures)
    return c.json({
      computedAt: ranking === null ? null : toIso(ranking.computedAt),
      window,
      section,
      articles: rankedJson(site, rankedEntries(current, { window, section }).slice(0, limit)),
      placements: placements.map((placed) => placementJson(site, placed)),
      totals,
    })
  },
})
