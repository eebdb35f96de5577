import { articlePath } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { negotiate } from '../../http/negotiate.ts'
import { problem } from '../../http/problem.ts'
import { loadArticle } from '../../load-article.ts'
import { rankedSections } from '../../ranked-entries.ts'
import { showGone } from '../gone/show-gone.ts'
import { showNotFound } from '../not-found/show-not-found.ts'
import { jsonForm, markdownForm, splitForm, type ArticleForm } from './article-forms.ts'
import { articlePage } from './article-page.tsx'
import { recommendedPool } from './recommended-pool.ts'

/**
 * `/{section}/{slug}`: an article's page, or the form of it that the address or the Accept header asks for. Old
 * addresses redirect.
 */
export async function showArticle(c: Context<AppEnv, '/:section/:slug'>): Promise<Response> {
  const { section, slug: segment } = c.req.param()
  const { slug, form: addressed } = splitForm(segment)
  const form = addressed ?? acceptedForm(c)
  const suffix = addressed?.suffix ?? ''
  const loaded = await loadArticle(c.var, slug)
  switch (loaded.status) {
    case 'unknown':
      return form === null ? await showNotFound(c) : problem(c, 'not-found')
    case 'withdrawn':
      return form === null ? await showGone(c) : problem(c, 'withdrawn')
    case 'moved':
      return c.redirect(articlePath(loaded.to) + suffix, 301)
    case 'published': {
      const { article, neighbours, lists, ranking } = loaded
      const { site } = c.var
      const path = articlePath(article)
      if (section !== article.section.slug) return c.redirect(path + suffix, 301)
      if (form !== null) return c.body(form.write(site, article, lists), 200, { 'Content-Type': form.type })
      const sections = rankedSections(ranking)
      const pool = recommendedPool(ranking, { article, lists })
      const snapshot = ranking?.computedAt ?? null
      return c.html(articlePage({ site, sections, article, neighbours, lists, pool, snapshot, path }))
    }
  }
}

function acceptedForm(c: Context<AppEnv>): ArticleForm | null {
  const type = negotiate(c, ['text/html', 'application/json', 'text/markdown'])
  if (type === 'text/html') return null
  return type === 'application/json' ? jsonForm : markdownForm
}
