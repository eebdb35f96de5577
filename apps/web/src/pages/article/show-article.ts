import { articlePath } from '@broadsheet/model'
import type { Context } from 'hono'
import { articleJson } from '../../api/articles/article-json.ts'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { loadArticle } from '../../load-article.ts'
import { rankedSections } from '../../ranked-entries.ts'
import { showGone } from '../gone/show-gone.ts'
import { showNotFound } from '../not-found/show-not-found.ts'
import { articlePage } from './article-page.tsx'

const jsonSuffix = '.json'

/** `/{section}/{slug}`, and with `.json` behind it the article as the API gives it. Old addresses redirect. */
export async function showArticle(c: Context<AppEnv, '/:section/:slug'>): Promise<Response> {
  const { section, slug: lastSegment } = c.req.param()
  const asJson = lastSegment.endsWith(jsonSuffix)
  const suffix = asJson ? jsonSuffix : ''
  const loaded = await loadArticle(c.var, lastSegment.slice(0, lastSegment.length - suffix.length))
  switch (loaded.status) {
    case 'unknown':
      return asJson ? problem(c, 'not-found') : await showNotFound(c)
    case 'withdrawn':
      return asJson ? problem(c, 'withdrawn') : await showGone(c)
    case 'moved':
      return c.redirect(articlePath(loaded.to) + suffix, 301)
    case 'published': {
      const { article, lists, ranking } = loaded
      const path = articlePath(article)
      if (section !== article.section.slug) return c.redirect(path + suffix, 301)
      if (asJson) return c.json(articleJson(c.var.site, article, lists))
      const sections = rankedSections(ranking)
      return c.html(articlePage({ site: c.var.site, sections, article, lists, path }))
    }
  }
}
