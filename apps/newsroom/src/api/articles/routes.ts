import { cursorSchema, limitBody, limitSchema, nextAddress, parseQuery, problem } from '@broadsheet/edge'
import { deskStatuses, importLimits } from '@broadsheet/model'
import { findDeskArticle, listDeskArticles } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { explainRefusal } from '../../verbs/article-result.ts'
import { create } from '../../verbs/create.ts'
import { edit } from '../../verbs/edit.ts'
import { readIfMatch } from '../../verbs/revision-tag.ts'
import { answerDeskArticle, answerRefusal, answerVerb } from '../answer-verb.ts'
import { deskSummaryJson } from './desk-article-json.ts'

const tooLarge = `An article has at most ${importLimits.itemBytes} bytes of JSON.`
const needsRevision =
  'Send the ETag of the article that you edited as If-Match, or "*" to write over whatever is there.'

/** What a list of the desk can be asked for. */
export const listQuerySchema = v.object({
  status: v.optional(v.picklist(deskStatuses, `status is one of ${deskStatuses.join(', ')}`)),
  section: v.optional(v.string()),
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'q has at most 200 characters'))),
  before: cursorSchema,
  limit: limitSchema,
})

/** `/api/v1/desk/articles`: articles in every state, to be listed, read, begun and edited. */
export function deskArticleRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const parsed = parseQuery(listQuerySchema, c.req.query())
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const { status = null, section = null, q = '', before = null, limit } = parsed.query
      const query = q === '' ? null : q
      const { articles, next } = await listDeskArticles(c.get('db'), { status, section, query, before, limit })
      return c.json({
        articles: articles.map((article) => deskSummaryJson(c.get('site'), article)),
        next: nextAddress(c.req.path, c.req.query(), { before: next }),
      })
    })
    .post('/', limitBody(importLimits.itemBytes, tooLarge), async (c) =>
      answerVerb(c, create, null, ({ article, created }) => {
        c.header('Location', `${c.req.path}/${encodeURIComponent(article.slug)}`)
        return answerDeskArticle(c, article, created ? 201 : 200)
      }),
    )
    .get('/:slug', async (c) => {
      const article = await findDeskArticle(c.get('db'), c.req.param('slug'))
      if (article === null) return answerRefusal(c, explainRefusal({ ok: false, reason: 'not-found' }))
      return answerDeskArticle(c, article)
    })
    .put('/:slug', limitBody(importLimits.itemBytes, tooLarge), async (c) => {
      const ifMatch = c.req.header('If-Match')
      if (ifMatch === undefined) return problem(c, 'revision-needed', needsRevision)
      const target = { slug: c.req.param('slug'), seen: readIfMatch(ifMatch) }
      return await answerVerb(c, edit, target, ({ article }) => answerDeskArticle(c, article))
    })
}
