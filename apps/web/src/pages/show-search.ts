import { answerPage } from '@broadsheet/edge'
import { cacheTags, repairText } from '@broadsheet/model'
import { parseDay, searchPage, spanOfDay } from '@broadsheet/press'
import { rankedSections, suggestedArticles } from '@broadsheet/ranking'
import { inOneTrip, readDepartures, searchArticles } from '@broadsheet/store'
import type { Context } from 'hono'
import { currentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'

const resultsPerPage = 20
const maxQueryCharacters = 200

/** `/search?q=&section=&from=&to=&cursor=`. It ignores parameters that it cannot read. */
export async function showSearch(c: Context<AppEnv>): Promise<Response> {
  const { q = '', section: slug = '', from = '', to = '', cursor = '' } = c.req.query()
  const ranking = await c.get('readRanking')()
  const sections = rankedSections(ranking)
  const question = {
    query: Array.from(repairText(q).trim()).slice(0, maxQueryCharacters).join(''),
    section: sections.find((candidate) => candidate.slug === slug)?.slug ?? null,
    from: parseDay(from),
    to: parseDay(to),
  }
  const offset = /^\d{1,4}$/.test(cursor) ? Number(cursor) : 0
  const { timezone } = c.get('site')
  const options = {
    query: question.query,
    section: question.section,
    from: question.from === null ? null : spanOfDay(question.from, timezone).from,
    to: question.to === null ? null : spanOfDay(question.to, timezone).to,
    offset,
    limit: resultsPerPage,
  }
  const [found, departures] = await inOneTrip(c.get('db'), (db) =>
    Promise.all([searchArticles(db, options), question.query === '' ? null : readDepartures(db)]),
  )
  const isInVain = question.query !== '' && found.articles.length === 0
  return await answerPage(c, { kind: 'search', tags: [cacheTags.search] }, searchPage, {
    site: c.get('site'),
    sections,
    question,
    articles: found.articles.map(({ slug, section, headline, lang, snippet, publishedAt, image }) => {
      return { slug, section, headline, lang, snippet, publishedAt, image }
    }),
    offset,
    previous: offset === 0 ? null : Math.max(offset - resultsPerPage, 0),
    next: found.next,
    suggestions: isInVain ? suggestedArticles(await currentRanking(c, ranking, departures)) : [],
    snapshot: ranking?.computedAt ?? null,
  })
}
