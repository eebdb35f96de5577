import { backupFactsSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import { mapAhead } from '../delivery/map-ahead.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { createProgress, type Progress } from '../terminal/create-progress.ts'
import { printJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { copyArticleImages } from './copy-article-images.ts'
import { addArticle, copyingText, emptyCopyingTally, type CopyingTally } from './copying-tally.ts'
import { findIllustratedArticles } from './find-illustrated-articles.ts'
import { openImageCopier } from './open-image-copier.ts'
import { createOwnAddresses, type OwnAddresses } from './own-addresses.ts'
import { readAllowedHosts } from './read-allowed-hosts.ts'

/** The options of `desk images copy`. */
export type CopyOptions = JsonOptions & { all?: boolean; dryRun?: boolean; allowHost: readonly string[] }

// Each may hold an image of the maximum size in memory.
const articlesAtOnce = 4

/**
 * Copies the images of articles into the paper's bucket, saves the articles, prints a report and returns the exit code.
 * A second run continues where the first one stopped. Throws a UsageError or a SiteError.
 */
export async function copyImages(given: readonly string[], options: CopyOptions, deps: DeskDeps): Promise<number> {
  if (given.length > 0 === (options.all === true)) {
    throw new UsageError('Name the articles: images copy late-ferry. Or copy the images of all articles with --all.')
  }
  const { output, interrupted } = deps
  const slugs = given.map(articleSlug)
  const allowedHosts = readAllowedHosts(options.allowHost)
  const site = await openSite(options, deps)
  const own = createOwnAddresses(site.origin)
  const copy = options.dryRun ? null : openImageCopier(site, allowedHosts, deps)
  const tally = emptyCopyingTally()

  const { articles, progress } = options.all ? await allArticles(site, own, deps) : namedArticles(slugs, deps)
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
  if (options.json) printJson(deps, tallyJson(tally, isDry))
  else output.stdout.write(copyingText(tally, isDry))
  if (interrupted.aborted || failure !== null) {
    output.stderr.write(`Stopped: ${failure?.message ?? 'as you asked'}\nRun the same command again to continue.\n`)
    return failure === null ? exitCodes.interrupted : exitCodes.failed
  }
  return tally.failures.length + tally.refusals.length > 0 ? exitCodes.rejected : exitCodes.done
}

function tallyJson({ foreign, ...tally }: CopyingTally, isDry: boolean) {
  return isDry ? { wouldCopy: foreign, refusals: tally.refusals } : tally
}

type Selection = { articles: AsyncIterable<string>; progress: Progress }

// Progress counts by ids: all articles before the last page that was requested are done or in progress.
async function allArticles(site: SiteClient, own: OwnAddresses, { output, now }: DeskDeps): Promise<Selection> {
  const { answer: facts } = await site.request(backupFactsSchema, { path: '/archive' })
  const progress = createProgress(output.stderr, facts.lastArticle, now, 'articles')
  return { articles: findIllustratedArticles(site, own, (after) => progress.update(after)), progress }
}

function namedArticles(slugs: readonly string[], { output, now }: DeskDeps): Selection {
  const progress = createProgress(output.stderr, slugs.length, now, 'articles')
  async function* articles() {
    for (const [index, slug] of slugs.entries()) {
      yield slug
      progress.update(index + 1)
    }
  }
  return { articles: articles(), progress }
}
