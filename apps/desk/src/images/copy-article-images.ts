import { deskArticleSchema, type DeskArticleJson } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { copyBodyImages, type CopiedBody, type LeftImage } from './copy-body-images.ts'
import type { ImageCopier } from './create-image-copier.ts'
import { foreignImages, type OwnAddresses } from './own-addresses.ts'

/** How pictures of articles are copied; without `copy` they are only looked at. */
export type ArticleCopying = {
  site: SiteClient
  own: OwnAddresses
  copy: ImageCopier | null
  interrupted: AbortSignal
}

/**
 * What became of an article: its pictures, whether it was edited, and why it could not be. `foreign` are the addresses
 * of pictures elsewhere that were only looked at. Null where the operator stopped it: then nothing was written.
 */
export type CopiedArticle = Omit<CopiedBody, 'body'> & {
  slug: string
  foreign: string[]
  edited: boolean
  refusal: string | null
}

// Each time, the pictures are there already.
const maxTries = 4

// What is wrong with one article alone; anything else is the site's, and would be the same with the next.
const ofOneArticle = new Set(['not-found', 'bad-request', 'too-large', 'wrong-state', 'stale-revision'])

/**
 * Copies the pictures of an article, then edits it as it was read: where somebody else was faster, it is read again, so
 * that nothing newer is written over. Throws a SiteError.
 */
export async function copyArticleImages(slug: string, copying: ArticleCopying): Promise<CopiedArticle | null> {
  const seen = { failures: new Map<string, LeftImage>(), foreign: new Set<string>(), copied: 0, known: 0 }
  const ending = (edited: boolean, refusal: string | null): CopiedArticle => ({
    ...seen,
    slug,
    foreign: copying.copy === null ? [...seen.foreign] : [],
    failures: [...seen.failures.values()],
    edited,
    refusal,
  })
  for (let tries = 1; ; tries += 1) {
    try {
      const { answer: article, etag } = await copying.site.order(deskArticleSchema, { path: pathOf(slug) })
      copying.own.learn(article.url)
      const foreign = foreignImages(article.body, copying.own)
      for (const url of foreign) seen.foreign.add(url)
      if (copying.copy === null || foreign.length === 0) return ending(false, null)
      const done = await copyBodyImages(article.body, { copy: copying.copy, isOwn: copying.own.isOwn })
      // What broke off then is no picture's fault.
      if (copying.interrupted.aborted) return null
      // A second reading finds what the first one copied.
      seen.copied += done.copied
      seen.known += tries === 1 ? done.known : 0
      for (const failure of done.failures) seen.failures.set(failure.url, failure)
      if (done.copied + done.known === 0) return ending(false, null)
      await edit(copying.site, { article, etag, body: done.body })
      return ending(true, null)
    } catch (error) {
      if (!(error instanceof SiteError) || error.code === null || !ofOneArticle.has(error.code)) throw error
      if (error.code !== 'stale-revision' || tries === maxTries) return ending(false, error.message)
    }
  }
}

async function edit(
  site: SiteClient,
  { article, etag, body }: { article: DeskArticleJson; etag: string | null; body: DeskArticleJson['body'] },
): Promise<void> {
  if (etag === null) throw new SiteError(`${site.origin} names no revision of "${article.slug}".`)
  const { section, headline, dateline, byline, credits } = article
  const content = { section: section.name, headline, dateline, byline, body, credits }
  const order = { method: 'PUT', path: pathOf(article.slug), body: content, ifMatch: etag } as const
  await site.order(deskArticleSchema, order)
}

function pathOf(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`
}
