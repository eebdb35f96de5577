import { articlePath, cacheTags } from '@broadsheet/model'
import type { Context } from 'hono'
import { answerPageFrom, answerRedirect, answerText, type Keeping } from '../../cache/answer.ts'
import { keepingOfArticle } from '../../cache/keeping-of-article.ts'
import { rankingTag } from '../../cache/ranking-tag.ts'
import type { AppEnv } from '../../env.ts'
import { negotiate } from '../../http/negotiate.ts'
import { absence } from '../../http/problem.ts'
import { listsBeside, loadArticle, type PublishedPage } from '../../load-article.ts'
import { rankedSections } from '../../ranked-entries.ts'
import type { Site } from '../../site.ts'
import { showGone } from '../gone/show-gone.ts'
import { showNotFound } from '../not-found/show-not-found.ts'
import { jsonForm, markdownForm, splitForm, type ArticleForm } from './article-forms.ts'
import { articlePage, type ArticlePageProps } from './article-page.tsx'
import { imagesOf } from './blocks/images-of.ts'

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
  const loaded = await loadArticle(c, slug)
  switch (loaded.status) {
    case 'unknown':
      return form === null ? await showNotFound(c, tags) : absence(c, 'not-found', tags)
    case 'withdrawn':
      return form === null ? await showGone(c, tags) : absence(c, 'withdrawn', tags)
    case 'moved':
      return answerRedirect(c, [...tags, cacheTags.article(loaded.to.slug)], articlePath(loaded.to) + suffix)
    case 'published': {
      const { article } = loaded
      const path = articlePath(article)
      if (section !== article.section.slug) return answerRedirect(c, tags, path + suffix)
      const keeping = keepingOfArticle(article)
      return form === null
        ? await answerArticlePage(c, keeping, loaded)
        : await answerText(c, keeping, form.type, form.write(c.get('site'), article, listsBeside(loaded).lists))
    }
  }
}

async function answerArticlePage(c: Context<AppEnv>, keeping: Keeping, loaded: PublishedPage): Promise<Response> {
  const site = c.get('site')
  c.set('pageImages', imagesOf(site, loaded.article.body))
  const toProps = () => articlePageProps(site, loaded)
  // A reader who voted without a script comes here to see the vote counted, which no kept page shows yet.
  if (c.req.query('voted') !== undefined) return await c.html(articlePage(toProps()))
  return await answerPageFrom(c, keeping, articlePage, {
    from: [site, loaded.etagSeed, loaded.ranking && rankingTag(loaded.ranking)],
    toProps,
  })
}

function articlePageProps(site: Site, loaded: PublishedPage): ArticlePageProps {
  const { article, neighbours, ranking } = loaded
  return {
    site,
    sections: rankedSections(ranking),
    article,
    neighbours,
    ...listsBeside(loaded),
    snapshot: ranking?.computedAt ?? null,
    path: articlePath(article),
  }
}

function acceptedForm(c: Context<AppEnv>): ArticleForm | null {
  const type = negotiate(c, ['text/html', 'application/json', 'text/markdown'])
  if (type === 'text/html') return null
  return type === 'application/json' ? jsonForm : markdownForm
}
