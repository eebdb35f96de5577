import { articlePath } from '@broadsheet/model'
import { imagesOf, notFoundPage } from '@broadsheet/press'
import { shownInstead } from '@broadsheet/ranking'
import { findPreview, readDepartures } from '@broadsheet/store'
import type { Context } from 'hono'
import { currentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'
import { previewPage } from './preview-page.ts'
import { readPreviewToken } from './preview-token.ts'

/**
 * `/preview/{token}`: an article's page before readers can see it. The link expires, and ends when the article is
 * published, withdrawn or reinstated. It is not cached or indexed, and its views do not count. A link that was made for a
 * published article redirects to it.
 */
export async function showPreview(c: Context<AppEnv, '/preview/:token'>): Promise<Response> {
  const secret = c.env.DESK_SECRET ?? ''
  const now = c.get('now')()
  const grant = secret === '' ? null : await readPreviewToken(secret, c.req.param('token'), now)
  const preview = grant === null ? null : await findPreview(c.get('db'), grant, now)
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return preview === null ? await answerNotFound(c) : await answer(c, preview)
}

type Found = NonNullable<Awaited<ReturnType<typeof findPreview>>>

async function answer(c: Context<AppEnv>, { isPublished, article, departures }: Found): Promise<Response> {
  const path = articlePath(article)
  if (isPublished) return c.redirect(path, 302)
  if (imagesOf(c.get('site'), article.body) === 'any') c.set('pageKind', 'illustrated')
  return c.html((await previewPage(c, article, { path, previewOf: 'unpublished', departures })).toString())
}

async function answerNotFound(c: Context<AppEnv>): Promise<Response> {
  const [ranking, departures] = await Promise.all([c.get('readRanking')(), readDepartures(c.get('db'))])
  const page = notFoundPage({ site: c.get('site'), ...shownInstead(await currentRanking(c, ranking, departures)) })
  return c.html(page.toString(), 404)
}
