import { backupFactsSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import { mapAhead } from '../delivery/map-ahead.ts'
import type { DeskContext } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { createProgress, type Progress } from '../terminal/create-progress.ts'
import { sayJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { copyArticleImages } from './copy-article-images.ts'
import { addArticle, copyingText, emptyCopyingTally, type CopyingTally } from './copying-tally.ts'
import { findPictured } from './find-illustrated.ts'
import { openImageCopier } from './open-image-copier.ts'
import { createOwnAddresses, type OwnAddresses } from './own-addresses.ts'
import { readAllowedHosts } from './read-allowed-hosts.ts'

/** What `desk images copy` can be told beside its articles. */
export type CopyOptions = JsonOptions & { all?: boolean; dryRun?: boolean; allowHost: readonly string[] }

// Each may hold a picture of the largest size.
const articlesAtOnce = 4

/**
 * Copies pictures of articles that the paper has into its bucket, edits the articles, tells how it went and gives the
 * exit code. What is done stays done: the same run again goes on behind it. Throws a UsageError or a SiteError.
 */
export async function copyImages(
  given: readonly string[],
  options: CopyOptions,
  context: DeskContext,
): Promise<number> {
  if (given.length > 0 === (options.all === true)) {
    throw new UsageError('Say whose pictures are copied: images copy late-ferry, or those of every article with --all.')
  }
  const { output, interrupted } = context
  const slugs = given.map(articleSlug)
  const allowedHosts = readAllowedHosts(options.allowHost)
  const site = await openSite(options, context)
  const own = createOwnAddresses(site.origin)
  const copy = options.dryRun ? null : openImageCopier(site, allowedHosts, context)
  const tally = emptyCopyingTally()

  const { articles, progress } = options.all ? await everyArticle(site, own, context) : named(slugs, context)
  let failure: SiteError | null = null
  try {
    const copying = { site, own, copy, interrupted }
    for await (const article of mapAhead(articles, articlesAtOnce, (slug) => copyArticleImages(slug, copying))) {
      if (article === null || interrupted.aborted) break
      addArticle(tally, article)
    }
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    failure = interrupted.aborted ? null : error
  } finally {
    progress.stop()
  }

  const isDry = options.dryRun === true
  if (options.json) sayJson(context, tallyJson(tally, isDry))
  else output.stdout.write(copyingText(tally, isDry))
  if (interrupted.aborted || failure !== null) {
    output.stderr.write(`Stopped: ${failure?.message ?? 'as you asked'}\nRun the same command again: it goes on.\n`)
    return failure === null ? exitCodes.interrupted : exitCodes.failed
  }
  return tally.failures.length + tally.refusals.length > 0 ? exitCodes.rejected : exitCodes.done
}

function tallyJson({ foreign, ...tally }: CopyingTally, isDry: boolean) {
  return isDry ? { wouldCopy: foreign, refusals: tally.refusals } : tally
}

type Asked = { articles: AsyncIterable<string>; progress: Progress }

// Of all that there are, those before the last page that was asked for are done or under way.
async function everyArticle(site: SiteClient, own: OwnAddresses, { output, now }: DeskContext): Promise<Asked> {
  const { answer: facts } = await site.order(backupFactsSchema, { path: '/archive' })
  const progress = createProgress(output.stderr, facts.lastArticle, now, 'articles')
  return { articles: findPictured(site, own, (after) => progress.update(after)), progress }
}

function named(slugs: readonly string[], { output, now }: DeskContext): Asked {
  const progress = createProgress(output.stderr, slugs.length, now, 'articles')
  async function* articles() {
    for (const [index, slug] of slugs.entries()) {
      yield slug
      progress.update(index + 1)
    }
  }
  return { articles: articles(), progress }
}
