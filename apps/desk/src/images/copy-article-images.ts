import { deskArticleSchema, type DeskArticleJson } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { copyBodyImages, type CopiedBody, type UncopiedImage } from './copy-body-images.ts'
import type { ImageCopier } from './create-image-copier.ts'
import { foreignImages, type OwnAddresses } from './own-addresses.ts'

/** How images of articles are copied. Without `copy` they are only listed. */
export type ArticleCopying = {
  site: SiteClient
  own: OwnAddresses
  copy: ImageCopier | null
  interrupted: AbortSignal
}

/**
 * The result for an article: its images, whether it was edited, and why it could not be edited. `foreign` lists the
 * addresses of images on other sites in a dry run.
 */
export type CopiedArticle = Omit<CopiedBody, 'body'> & {
  slug: string
  foreign: string[]
  edited: boolean
  refusal: string | null
}

// Only the first try copies: later ones find the images in the paper.
const maxTries = 4

// Problems of one article. Any other problem is the site's, and would repeat with the next article.
const articleProblems = new Set(['not-found', 'bad-request', 'too-large', 'wrong-state', 'stale-revision'])

/**
 * Copies the images of an article, then saves the article. If someone else has changed it meanwhile, it is read again,
 * so that no newer change is overwritten. Returns null if the operator interrupts; then nothing is saved. Throws a
 * SiteError.
 */
export async function copyArticleImages(slug: string, copying: ArticleCopying): Promise<CopiedArticle | null> {
  const seen = { failures: new Map<string, UncopiedImage>(), foreign: new Set<string>(), copied: 0, known: 0 }
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
      const { answer: article, etag } = await copying.site.request(deskArticleSchema, { path: pathOf(slug) })
      copying.own.learn(article.url)
      const foreign = foreignImages(article.body, copying.own)
      for (const url of foreign) seen.foreign.add(url)
      if (copying.copy === null || foreign.length === 0) return ending(false, null)
      const done = await copyBodyImages(article.body, { copy: copying.copy, isOwn: copying.own.isOwn })
      // After an interruption, failures are not the images' fault.
      if (copying.interrupted.aborted) return null
      // A second try finds the images that the first one copied.
      seen.copied += done.copied
      seen.known += tries === 1 ? done.known : 0
      for (const failure of done.failures) seen.failures.set(failure.url, failure)
      if (done.copied + done.known === 0) return ending(false, null)
      await edit(copying.site, { article, etag, body: done.body })
      return ending(true, null)
    } catch (error) {
      if (!(error instanceof SiteError) || error.code === null || !articleProblems.has(error.code)) throw error
      if (error.code !== 'stale-revision' || tries === maxTries) return ending(false, error.message)
    }
  }
}

async function edit(
  site: SiteClient,
  { article, etag, body }: { article: DeskArticleJson; etag: string | null; body: DeskArticleJson['body'] },
): Promise<void> {
  if (etag === null) throw new SiteError(`${site.origin} gives no revision of "${article.slug}".`)
  const { section, headline, dateline, byline, credits } = article
  const content = { section: section.name, headline, dateline, byline, body, credits }
  const request = { method: 'PUT', path: pathOf(article.slug), body: content, ifMatch: etag } as const
  await site.request(deskArticleSchema, request)
}

function pathOf(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`
}
