import { articlePath } from '@broadsheet/model'
import { findPreview } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { imagesOf } from '../article/blocks/images-of.ts'
import { showNotFound } from '../not-found/show-not-found.ts'
import { previewPage } from './preview-page.ts'
import { readPreviewToken } from './preview-token.ts'

/**
 * `/preview/{token}`: an article's page before readers can see it, at an address that ends with its time. Nobody keeps
 * it, no index takes it up, and no reading of it counts. An article that was published meanwhile is at its own address.
 */
export async function showPreview(c: Context<AppEnv, '/preview/:token'>): Promise<Response> {
  const secret = c.env.READER_SECRET ?? ''
  const now = c.get('now')()
  const grant = secret === '' ? null : await readPreviewToken(secret, c.req.param('token'), now)
  const preview = grant === null ? null : await findPreview(c.get('db'), grant.id, now)
  const response = preview === null ? await showNotFound(c) : await answer(c, preview)
  response.headers.delete('Cloudflare-CDN-Cache-Control')
  response.headers.set('Cache-Control', 'no-store')
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}

type Found = NonNullable<Awaited<ReturnType<typeof findPreview>>>

async function answer(c: Context<AppEnv>, { isPublished, article }: Found): Promise<Response> {
  const path = articlePath(article)
  if (isPublished) return c.redirect(path, 302)
  c.set('pageImages', imagesOf(c.get('site'), article.body))
  return c.html(await previewPage(c, article, { path, previewOf: 'unpublished' }))
}
