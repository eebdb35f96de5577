import { rankedEntries, rankedSections } from '@broadsheet/ranking'
import { inOneTrip, readDepartures, readStats } from '@broadsheet/store'
import { Hono } from 'hono'
import { currentRanking } from '../../context/current-ranking.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { todayPage } from './today-page.tsx'

const articlesShown = 10

/** `/desk/today`: views and votes of the last 24 hours, in the whole paper or in a section. */
export function todayRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const now = c.get('now')()
    const ranking = await c.get('readRanking')({ fresh: true })
    const sections = rankedSections(ranking)
    const requested = c.req.query('section')
    const section = sections.find(({ slug }) => slug === requested)?.slug ?? null
    const [{ totals }, departures] = await inOneTrip(c.get('db'), (db) =>
      Promise.all([readStats(db, { section, now }), readDepartures(db)]),
    )
    const current = await currentRanking(c, ranking, departures)
    const page = todayPage({
      site: c.get('site'),
      editor: c.get('editor'),
      sections,
      section,
      totals,
      articles: rankedEntries(current, { window: 'day', section }).slice(0, articlesShown),
      computedAt: ranking?.computedAt ?? null,
      now,
    })
    return await answerDeskPage(c, page)
  })
}
