import { previewSchema, redirectSchema } from '@broadsheet/model'
import * as v from 'valibot'
import { articleSlug } from '../arguments/article-slug.ts'
import { parseDuration } from '../arguments/parse-duration.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { printLine, printJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

const msPerHour = 3_600_000

/** Prints a preview link, which shows an article as readers will see it for some hours; `revoke` ends all links. */
export async function previewArticle(
  given: string,
  options: JsonOptions & { for: string; revoke?: boolean },
  deps: DeskDeps,
): Promise<void> {
  const hours = Math.ceil(parseDuration(options.for) / msPerHour)
  const slug = articleSlug(given)
  const path = `/articles/${encodeURIComponent(slug)}/preview`
  const site = await openSite(options, deps)
  if (options.revoke) {
    await site.request(v.null(), { method: 'DELETE', path })
    if (options.json) printJson(deps, { slug, revoked: true })
    else printLine(deps, `The preview links of ${slug} no longer work.`)
    return
  }
  const { answer } = await site.request(previewSchema, { method: 'POST', path, body: { hours } })
  if (options.json) return printJson(deps, answer)
  printLine(deps, answer.url)
  printLine(deps, `Anyone who has this address can see the article until ${answer.until}.`)
}

/** Redirects an unused address to an article, or with `remove` takes a redirect away. Throws a UsageError. */
export async function redirectAddress(
  from: string,
  to: string | undefined,
  options: JsonOptions & { remove?: boolean },
  deps: DeskDeps,
): Promise<void> {
  if ((to === undefined) === (options.remove === undefined)) {
    throw new UsageError(
      'Name the article to redirect to: redirect old-name late-ferry. Or take a redirect away with --remove.',
    )
  }
  const site = await openSite(options, deps)
  if (to === undefined) {
    await site.request(v.null(), { method: 'DELETE', path: `/redirects?${new URLSearchParams({ from }).toString()}` })
    if (options.json) printJson(deps, { from, to: null })
    else printLine(deps, `${from} no longer redirects.`)
    return
  }
  const { answer } = await site.request(redirectSchema, { method: 'POST', path: '/redirects', body: { from, to } })
  if (options.json) return printJson(deps, answer)
  printLine(deps, `${answer.from} redirects to ${answer.url}`)
}
