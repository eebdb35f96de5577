import { cursorSchema, limitBody, limitSchema, nextAddress, parseQuery, problem } from '@broadsheet/edge'
import { articleContentSchema, deskStatuses, importLimits, newArticleSchema, slugify } from '@broadsheet/model'
import { createDraft, editArticle, findDeskArticle, listDeskArticles } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { parseBody } from '../parse-body.ts'
import { answerDeskArticle, answerRefusal, answerResult } from './answer-desk.ts'
import { deskSummaryJson } from './desk-article-json.ts'
import { readIfMatch } from './revision-tag.ts'

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
    .post('/', limitBody(importLimits.itemBytes, tooLarge), async (c) => {
      const parsed = await parseBody(c, newArticleSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const { slug } = parsed.body
      if (slug !== undefined && slugify(slug) === '') return problem(c, 'bad-request', 'slug: has no letter, no digit')
      const order = { by: c.get('editor').name, now: c.get('now')(), newKey: () => crypto.randomUUID() }
      const result = await createDraft(c.get('db'), { article: parsed.body, ...order })
      if (!result.ok) return answerRefusal(c, result)
      const { article, created } = result
      c.header('Location', `${c.req.path}/${encodeURIComponent(article.slug)}`)
      return answerDeskArticle(c, article, created ? 201 : 200)
    })
    .get('/:slug', async (c) => {
      const article = await findDeskArticle(c.get('db'), c.req.param('slug'))
      return article === null ? answerRefusal(c, { ok: false, reason: 'not-found' }) : answerDeskArticle(c, article)
    })
    .put('/:slug', limitBody(importLimits.itemBytes, tooLarge), async (c) => {
      const ifMatch = c.req.header('If-Match')
      if (ifMatch === undefined) return problem(c, 'revision-needed', needsRevision)
      const parsed = await parseBody(c, articleContentSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const order = { slug: c.req.param('slug'), by: c.get('editor').name, now: c.get('now')() }
      const edit = { ...order, seen: readIfMatch(ifMatch), content: parsed.body }
      return answerResult(c, await editArticle(c.get('db'), edit))
    })
}
