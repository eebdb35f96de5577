import { absence, answerJson, answerRedirect, cursorSchema, limitSchema, sectionQuerySchema } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { articleJson } from '@broadsheet/press'
import { listsBeside } from '@broadsheet/ranking'
import * as v from 'valibot'
import { articleCachePolicy } from '../../articles/article-cache-policy.ts'
import { loadArticle } from '../../articles/load-article.ts'
import { notModified, operation } from '../operation.ts'
import { answerArticles } from './answer-articles.ts'

/** `/api/v1/articles`: published articles, newest first, and each whole article. */
export const articleOperations = [
  operation({
    method: 'get',
    path: '/articles',
    tag: 'Articles',
    summary: 'Lists published articles, newest first',
    query: v.object({ section: sectionQuerySchema, before: cursorSchema, limit: limitSchema }),
    answers: { 200: { json: 'ArticleList' }, ...notModified },
    refuses: [],
    handle: async (c, { section = null, before = null, limit }) => answerArticles(c, { section, before, limit }),
  }),
  operation({
    method: 'get',
    path: '/articles/:slug',
    tag: 'Articles',
    summary: 'A whole article, with its three lists',
    answers: {
      200: { json: 'Article' },
      301: { description: 'The article has moved to another slug.', headers: { Location: 'The article’s address.' } },
      ...notModified,
    },
    refuses: ['not-found', 'withdrawn'],
    handle: async (c) => {
      const slug = c.req.param('slug')
      const tags = [cacheTags.article(slug)]
      const loaded = await loadArticle(c, slug, await c.get('readRanking')())
      switch (loaded.status) {
        case 'published': {
          const { article } = loaded
          const json = articleJson(c.get('site'), article, listsBeside(loaded).lists)
          return await answerJson(c, articleCachePolicy(article), json)
        }
        case 'moved': {
          const to = loaded.to.slug
          return answerRedirect(c, [...tags, cacheTags.article(to)], `/api/v1/articles/${encodeURIComponent(to)}`)
        }
        case 'withdrawn':
          return absence(c, 'withdrawn', tags)
        case 'unknown':
          return absence(c, 'not-found', tags)
      }
    },
  }),
]
