import { printable } from '../terminal/print.ts'
import type { CopiedArticle } from './copy-article-images.ts'
import type { UncopiedImage } from './copy-body-images.ts'

/**
 * The results of a run: edited articles, copied images, images that the paper had already, images that could not be
 * copied, and articles that could not be edited. `foreign` lists the images on other sites that a dry run found.
 */
export type CopyingTally = {
  edited: number
  copied: number
  known: number
  failures: (UncopiedImage & { article: string })[]
  refusals: { article: string; message: string }[]
  foreign: { article: string; urls: string[] }[]
}

/** An empty tally. */
export function emptyCopyingTally(): CopyingTally {
  return { edited: 0, copied: 0, known: 0, failures: [], refusals: [], foreign: [] }
}

/** Adds the result for an article. */
export function addArticle(tally: CopyingTally, article: CopiedArticle): void {
  const { slug, edited, copied, known, failures, refusal, foreign } = article
  tally.edited += edited ? 1 : 0
  tally.copied += copied
  tally.known += known
  tally.failures.push(...failures.map((failure) => ({ article: slug, ...failure })))
  if (refusal !== null) tally.refusals.push({ article: slug, message: refusal })
  if (foreign.length > 0) tally.foreign.push({ article: slug, urls: foreign })
}

/** A tally for people: what was copied and what was not, or for a dry run what would be copied. */
export function copyingText(tally: CopyingTally, isDry: boolean): string {
  const { edited, copied, known, failures, refusals, foreign } = tally
  const lines = isDry
    ? [
        `Images on other sites: ${foreign.reduce((sum, { urls }) => sum + urls.length, 0)}, in articles: ${foreign.length}`,
        ...foreign.flatMap(({ article, urls }) => urls.map((url) => `${article}: ${url}`)),
      ]
    : [
        `Images: ${copied} copied, ${known} known, ${failures.length} not copied. Articles edited: ${edited}`,
        ...failures.map(({ article, url, message, reason }) => `${article}: ${url}: ${message} (${reason})`),
      ]
  const refused = refusals.map(({ article, message }) => `${article}: ${message}`)
  return [...lines, ...refused].map((line) => `${printable(line)}\n`).join('')
}
