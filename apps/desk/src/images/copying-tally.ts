import { printable } from '../terminal/print.ts'
import type { CopiedArticle } from './copy-article-images.ts'
import type { LeftImage } from './copy-body-images.ts'

/**
 * How a run went: articles that were edited, pictures that were copied, pictures that the paper had already, those that
 * stay where they are, and articles that could not be edited. `foreign` is what a dry run found: whose pictures
 * stand elsewhere, and where.
 */
export type CopyingTally = {
  edited: number
  copied: number
  known: number
  failures: (LeftImage & { article: string })[]
  refusals: { article: string; message: string }[]
  foreign: { article: string; urls: string[] }[]
}

/** A tally of a run that has not begun. */
export function emptyCopyingTally(): CopyingTally {
  return { edited: 0, copied: 0, known: 0, failures: [], refusals: [], foreign: [] }
}

/** Adds what became of an article. */
export function addArticle(tally: CopyingTally, article: CopiedArticle): void {
  const { slug, edited, copied, known, failures, refusal, foreign } = article
  tally.edited += edited ? 1 : 0
  tally.copied += copied
  tally.known += known
  tally.failures.push(...failures.map((failure) => ({ article: slug, ...failure })))
  if (refusal !== null) tally.refusals.push({ article: slug, message: refusal })
  if (foreign.length > 0) tally.foreign.push({ article: slug, urls: foreign })
}

/** A tally for people: of a dry run what would be copied, else what was and what was not, a line each. */
export function copyingText(tally: CopyingTally, isDry: boolean): string {
  const { edited, copied, known, failures, refusals, foreign } = tally
  const lines = isDry
    ? [
        `Pictures elsewhere: ${foreign.reduce((sum, { urls }) => sum + urls.length, 0)}, in articles: ${foreign.length}`,
        ...foreign.flatMap(({ article, urls }) => urls.map((url) => `${article}: ${url}`)),
      ]
    : [
        `Pictures: ${copied} copied, ${known} known, ${failures.length} left where they are. Articles edited: ${edited}`,
        ...failures.map(({ article, url, message, reason }) => `${article}: ${url}: ${message} (${reason})`),
      ]
  const refused = refusals.map(({ article, message }) => `${article}: ${message}`)
  return [...lines, ...refused].map((line) => `${printable(line)}\n`).join('')
}
