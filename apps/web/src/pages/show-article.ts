import { type CachePolicy, absence, answerRedirect, answerText, negotiate, preparePageFrom } from '@broadsheet/edge'
import { type Site, articlePath, cacheTags } from '@broadsheet/model'
import {
  type ArticleForm,
  type ArticlePageProps,
  articleCard,
  articlePage,
  cardForm,
  imagesOf,
  jsonForm,
  markdownForm,
  splitForm,
  svgForm,
} from '@broadsheet/press'
import { listsBeside, rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import { articleCachePolicy, cardCachePolicy } from '../articles/article-cache-policy.ts'
import { loadArticle, type PublishedPage } from '../articles/load-article.ts'
import { rankingTag } from '../articles/ranking-tag.ts'
import { answerCard } from '../cards/answer-card.ts'
import type { AppEnv } from '../context/env.ts'
import { showGone } from '../notices/show-gone.ts'
import { showNotFound } from '../notices/show-not-found.ts'
import { choosePolicy } from './choose-policy.ts'
import { answerRememberedArticle, rememberArticle, type AskedArticle } from './remember-article.ts'

/**
 * `/{section}/{slug}`: an article as a page, or in the format that the suffix or the Accept header names. Old addresses
 * redirect.
 */
export async function showArticle(c: Context<AppEnv, '/:section/:slug'>): Promise<Response> {
  const { section, slug: segment } = c.req.param()
  const { slug, form: addressed } = splitForm(segment)
  const form = addressed ?? acceptedForm(c)
  const suffix = (addressed === svgForm ? cardForm : addressed)?.suffix ?? ''
  const tags = [cacheTags.article(slug)]
  const isPlainPage = form === null && c.req.query('voted') === undefined
  const ranking = await c.get('readRanking')()
  const remembered = isPlainPage ? await answerRememberedArticle(c, { section, slug, ranking }) : null
  if (remembered !== null) return remembered
  const loaded = await loadArticle(c, slug, ranking)
  switch (loaded.status) {
    case 'unknown':
      return form === null ? await showNotFound(c, tags, loaded.departures) : absence(c, 'not-found', tags)
    case 'withdrawn':
      return form === null ? await showGone(c, tags, loaded.departures) : absence(c, 'withdrawn', tags)
    case 'moved':
      return answerRedirect(c, [...tags, cacheTags.article(loaded.to.slug)], articlePath(loaded.to) + suffix)
    case 'published': {
      const { article } = loaded
      const path = articlePath(article)
      if (section !== article.section.slug || form === svgForm) return answerRedirect(c, tags, path + suffix)
      const site = c.get('site')
      if (form?.write === null) return await answerCard(c, cardCachePolicy(article), articleCard(site, article))
      const policy = articleCachePolicy(article)
      if (form === null) return await answerArticlePage(c, loaded, { policy, asked: { section, slug, ranking } })
      return await answerText(c, policy, form.type, form.write(site, article, listsBeside(loaded).lists))
    }
  }
}

async function answerArticlePage(
  c: Context<AppEnv>,
  loaded: PublishedPage,
  { policy, asked }: { policy: CachePolicy; asked: AskedArticle },
): Promise<Response> {
  const site = c.get('site')
  const { article, ranking, state } = loaded
  const isIllustrated = loaded.hasFiles && imagesOf(site, article.body) === 'any'
  const toProps = () => articlePageProps(site, loaded)
  // A reader who voted without script must see the vote counted, which a cached page does not show yet.
  if (c.req.query('voted') !== undefined) {
    choosePolicy(c, isIllustrated)
    return c.html(articlePage(toProps()).toString())
  }
  const answer = preparePageFrom(c, articlePage, {
    etagSeed: [site, loaded.etagSeed, ranking && rankingTag(ranking)],
    toProps,
  })
  return await rememberArticle(c, asked, { state, policy, answer, isIllustrated })
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
