import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { cursorSchema, limitSchema, parseQuery } from '../../http/query.ts'
import { loadArticle } from '../../load-article.ts'
import { answerArticles } from './answer-articles.ts'
import { articleJson } from './article-json.ts'

const listQuerySchema = v.object({ section: v.optional(v.string()), before: cursorSchema, limit: limitSchema })

/** `/api/v1/articles`: the paper's river, newest first, and each article whole. */
export function articleRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const parsed = parseQuery(listQuerySchema, c.req.query())
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const { section = null, before = null, limit } = parsed.query
      return await answerArticles(c, { section, before, limit })
    })
    .get('/:slug', async (c) => {
      const loaded = await loadArticle(c.var, c.req.param('slug'))
      switch (loaded.status) {
        case 'published':
          return c.json(articleJson(c.var.site, loaded.article, loaded.lists))
        case 'moved':
          return c.redirect(`/api/v1/articles/${encodeURIComponent(loaded.to.slug)}`, 301)
        case 'withdrawn':
          return problem(c, 'withdrawn')
        case 'unknown':
          return problem(c, 'not-found')
      }
    })
}
