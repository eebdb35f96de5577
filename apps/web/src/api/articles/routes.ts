import { absence, answerJson, answerRedirect, cursorSchema, limitSchema, parseQuery, problem } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { articleJson } from '@broadsheet/press'
import { listsBeside } from '@broadsheet/ranking'
import { Hono } from 'hono'
import * as v from 'valibot'
import { articleCachePolicy } from '../../articles/article-cache-policy.ts'
import { loadArticle } from '../../articles/load-article.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerArticles } from './answer-articles.ts'

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
      const slug = c.req.param('slug')
      const tags = [cacheTags.article(slug)]
      const loaded = await loadArticle(c, slug)
      switch (loaded.status) {
        case 'published': {
          const { article } = loaded
          return await answerJson(
            c,
            articleCachePolicy(article),
            articleJson(c.get('site'), article, listsBeside(loaded).lists),
          )
        }
        case 'moved':
          return answerRedirect(
            c,
            [...tags, cacheTags.article(loaded.to.slug)],
            `/api/v1/articles/${encodeURIComponent(loaded.to.slug)}`,
          )
        case 'withdrawn':
          return absence(c, 'withdrawn', tags)
        case 'unknown':
          return absence(c, 'not-found', tags)
      }
    })
}
