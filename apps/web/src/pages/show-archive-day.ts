import { answerPage } from '@broadsheet/edge'
import { cacheTags, parseCursor } from '@broadsheet/model'
import {
  toTeaser,
  archiveAddress,
  archivePage,
  daysOfMonth,
  formatsFor,
  parseDay,
  spanOfDay,
  spansOfDays,
} from '@broadsheet/press'
import { rankedSections } from '@broadsheet/ranking'
import { findArchiveDay } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { showNotFound } from '../notices/show-not-found.ts'

const articlesPerPage = 100
const ledeCharacters = 160

/** `/archive/{yyyy}/{mm}/{dd}`: the articles of a day, beside the calendar of its month. */
export async function showArchiveDay(c: Context<AppEnv, '/archive/:year/:month/:day'>): Promise<Response> {
  const { year, month, day: dayOfMonth } = c.req.param()
  const day = parseDay(`${year}-${month}-${dayOfMonth}`)
  if (day === null) return await showNotFound(c)
  const { timezone } = c.get('site')
  const span = spanOfDay(day, timezone)
  const days = daysOfMonth(day)
  const before = parseCursor(c.req.query('before') ?? '')
  const [ranking, found] = await Promise.all([
    c.get('readRanking')(),
    findArchiveDay(c.get('db'), {
      day: span,
      month: spansOfDays(days, timezone),
      before,
      limit: articlesPerPage,
    }),
  ])
  const { isoDay } = formatsFor(c.get('site'))
  const dayAt = (epochSeconds: number | null) => (epochSeconds === null ? null : isoDay(epochSeconds))
  const address = archiveAddress(day)
  // Tags have days of UTC. A day of the paper's zone usually touches two of them.
  const tags = [...new Set([span.from, span.to - 1].map(cacheTags.day))]
  return await answerPage(c, { kind: 'backList', tags, newest: span.to }, archivePage, {
    site: c.get('site'),
    sections: rankedSections(ranking),
    day,
    articles: found.articles.map((article) => toTeaser({ ...article, image: null }, ledeCharacters)),
    rest: found.next === null ? null : `${address}?before=${found.next}`,
    isWhole: before === null,
    calendar: {
      days,
      linked: found.daysWithArticles.flatMap((at) => days[at] ?? []),
      previousMonth: dayAt(found.nearestToMonth.before),
      nextMonth: dayAt(found.nearestToMonth.after),
    },
    previousDay: dayAt(found.nearestToDay.before),
    nextDay: dayAt(found.nearestToDay.after),
  })
}
