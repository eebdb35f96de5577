import { cursorSchema, limitBody, limitSchema, nextAddress, problem, sectionQuerySchema } from '@broadsheet/edge'
import {
  writtenContentSchema,
  deskListSchema,
  deskStatuses,
  importLimits,
  writtenArticleSchema,
} from '@broadsheet/model'
import { findDeskArticle, listDeskArticles } from '@broadsheet/store'
import * as v from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { explainRefusal } from '../../verbs/article-result.ts'
import { create } from '../../verbs/create.ts'
import { edit } from '../../verbs/edit.ts'
import { readIfMatch } from '../../verbs/revision-tag.ts'
import { answerDeskArticle, answerRefusal, answerVerb } from '../answer-verb.ts'
import { examples } from '../examples.ts'
import { operation } from '../operation.ts'
import { deskSummaryJson } from './desk-article-json.ts'
import { deskArticle } from './desk-article.ts'

const tag = 'Desk: articles'
const limit = limitBody<AppEnv>(
  importLimits.itemBytes,
  `An article has at most ${importLimits.itemBytes} bytes of JSON.`,
)
const needsRevision = 'Send the ETag of the article that you edited as If-Match, or "*" to overwrite any revision.'

/** The query of a list of articles. */
export const listQuerySchema = v.object({
  status: v.optional(
    v.pipe(
      v.picklist(deskStatuses, `status is one of ${deskStatuses.join(', ')}`),
      v.description('Only articles in this state.'),
    ),
  ),
  section: sectionQuerySchema,
  q: v.optional(
    v.pipe(
      v.string(),
      v.description('Only articles with these words in the headline or the slug.'),
      v.trim(),
      v.maxLength(200, 'q has at most 200 characters'),
    ),
  ),
  before: cursorSchema,
  limit: limitSchema,
})

/** `/api/v1/desk/articles`: lists, reads, creates and edits articles in every state. */
export const deskArticleOperations = [
  operation({
    method: 'get',
    path: '/articles',
    tag,
    summary: 'Lists articles in every state, newest first',
    scope: 'read',
    query: listQuerySchema,
    answers: {
      200: { json: { schema: deskListSchema, example: { articles: [examples.deskSummary], next: null } } },
    },
    refuses: [],
    handle: async (c, { status = null, section = null, q = '', before = null, limit }) => {
      const query = q === '' ? null : q
      const { articles, next } = await listDeskArticles(c.get('db'), { status, section, query, before, limit })
      return c.json({
        articles: articles.map((article) => deskSummaryJson(c.get('site'), article)),
        next: nextAddress(c.req.path, c.req.query(), { before: next }),
      })
    },
  }),
  operation({
    method: 'post',
    path: '/articles',
    tag,
    summary: 'Creates a draft',
    scope: create.scope,
    body: { json: { schema: writtenArticleSchema, example: examples.content }, limit },
    answers: {
      201: { ...deskArticle, headers: { ...deskArticle.headers, Location: 'Its address at the desk.' } },
      200: { ...deskArticle, description: 'An article has this key already: that article.' },
    },
    refuses: ['bad-request', 'slug-taken'],
    handle: async (c) =>
      answerVerb(c, create, null, ({ article, created }) => {
        c.header('Location', `${c.req.path}/${encodeURIComponent(article.slug)}`)
        return answerDeskArticle(c, article, created ? 201 : 200)
      }),
  }),
  operation({
    method: 'get',
    path: '/articles/:slug',
    tag,
    summary: 'A whole article, with the ETag of its revision',
    scope: 'read',
    answers: { 200: deskArticle },
    refuses: ['not-found'],
    handle: async (c) => {
      const article = await findDeskArticle(c.get('db'), c.req.param('slug'))
      if (article === null) return answerRefusal(c, explainRefusal({ ok: false, reason: 'not-found' }))
      return answerDeskArticle(c, article)
    },
  }),
  operation({
    method: 'put',
    path: '/articles/:slug',
    tag,
    summary: 'Replaces an article’s content',
    scope: edit.scope,
    headers: { 'If-Match': 'The ETag of the revision that was edited; * overwrites any revision.' },
    body: { json: { schema: writtenContentSchema, example: examples.content }, limit },
    answers: { 200: deskArticle },
    refuses: ['bad-request', 'not-found', 'stale-revision', 'revision-needed'],
    handle: async (c) => {
      const ifMatch = c.req.header('If-Match')
      if (ifMatch === undefined) return problem(c, 'revision-needed', needsRevision)
      const target = { slug: c.req.param('slug'), seen: readIfMatch(ifMatch) }
      return await answerVerb(c, edit, target, ({ article }) => answerDeskArticle(c, article))
    },
  }),
]
