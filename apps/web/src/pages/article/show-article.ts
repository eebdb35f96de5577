import { articlePath, cacheTags } from '@broadsheet/model'
import type { Context } from 'hono'
import { answerPage, answerRedirect, answerText } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { negotiate } from '../../http/negotiate.ts'
import { absence } from '../../http/problem.ts'
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
  const tags = [cacheTags.article(slug)]
  const loaded = await loadArticle(c.var, slug)
  switch (loaded.status) {
    case 'unknown':
      return form === null ? await showNotFound(c, tags) : absence(c, 'not-found', tags)
    case 'withdrawn':
      return form === null ? await showGone(c, tags) : absence(c, 'withdrawn', tags)
    case 'moved':
      return answerRedirect(c, [...tags, cacheTags.article(loaded.to.slug)], articlePath(loaded.to) + suffix)
    case 'published': {
      const { article, neighbours, lists, ranking } = loaded
      const { site } = c.var
      const path = articlePath(article)
      if (section !== article.section.slug) return answerRedirect(c, tags, path + suffix)
      const keeping = { kind: 'article', tags, newest: article.modifiedAt ?? article.publishedAt } as const
      if (form !== null) return await answerText(c, keeping, form.type, form.write(site, article, lists))
      const sections = rankedSections(ranking)
      const pool = recommendedPool(ranking, { article, lists })
      const snapshot = ranking?.computedAt ?? null
      const props = {
        site,
        sections,
        article,
        neighbours,
        lists,
        pool,
        snapshot,
        path,
      }
      // A reader who voted without a script comes here to see the vote counted, which no kept page shows yet.
      if (c.req.query('voted') !== undefined) return await c.html(articlePage(props))
      return await answerPage(c, keeping, articlePage, props)
    }
  }
}

function acceptedForm(c: Context<AppEnv>): ArticleForm | null {
  const type = negotiate(c, ['text/html', 'application/json', 'text/markdown'])
  if (type === 'text/html') return null
  return type === 'application/json' ? jsonForm : markdownForm
}
