import { nextAddress, parseQuery } from '@broadsheet/edge'
import { rankedSections } from '@broadsheet/ranking'
import { listDeskArticles } from '@broadsheet/store'
import { Hono } from 'hono'
import { listQuerySchema } from '../../api/articles/operations.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { doneNotice } from '../frame/done-notice.ts'
import { articlesPage } from './articles-page.tsx'

const articlesPerPage = 30

/** `/desk`: articles in every state, newest first. */
export function articlesRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const { done, ...query } = c.req.query()
    // A form sends its empty fields, too. An unreadable query lists everything, below a notice that says why.
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
    const parsed = parseQuery(listQuerySchema, given)
    const { status = null, section = null, q = '', before = null } = parsed.ok ? parsed.query : {}
    const [ranking, { articles, next }] = await Promise.all([
      c.get('readRanking')(),
      listDeskArticles(c.get('db'), {
        status,
        section,
        query: q === '' ? null : q,
        before,
        limit: articlesPerPage,
      }),
    ])
    const page = articlesPage({
      site: c.get('site'),
      editor: c.get('editor'),
      sections: rankedSections(ranking),
      filter: { status, section, q, before },
      articles,
      next: nextAddress(c.req.path, parsed.ok ? given : {}, { before: next }),
      notice: parsed.ok ? doneNotice(done) : { text: parsed.detail, isError: true },
    })
    return await answerDeskPage(c, page)
  })
}
