import { previewSchema, redirectSchema } from '@broadsheet/model'
import * as v from 'valibot'
import { articleSlug } from '../arguments/article-slug.ts'
import { parseDuration } from '../arguments/parse-duration.ts'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { say, sayJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

const msPerHour = 3_600_000

/** Gives a private address that shows an article as readers will see it, for some hours. */
export async function previewArticle(
  given: string,
  options: JsonOptions & { for: string },
  context: DeskContext,
): Promise<void> {
  const hours = Math.ceil(parseDuration(options.for) / msPerHour)
  const path = `/articles/${encodeURIComponent(articleSlug(given))}/preview`
  const site = await openSite(options, context)
  const { answer } = await site.order(previewSchema, { method: 'POST', path, body: { hours } })
  if (options.json) return sayJson(context, answer)
  say(context, answer.url)
  say(context, `Whoever has this address sees the article, until ${answer.until}.`)
}

/** Leads an address that no article has to an article, or with `remove` nowhere any more. Throws a UsageError. */
export async function redirectAddress(
  from: string,
  to: string | undefined,
  options: JsonOptions & { remove?: boolean },
  context: DeskContext,
): Promise<void> {
  if ((to === undefined) === (options.remove === undefined)) {
    throw new UsageError('Say which article it leads to: redirect old-name late-ferry. Or take it back with --remove.')
  }
  const site = await openSite(options, context)
  if (to === undefined) {
    await site.order(v.null(), { method: 'DELETE', path: `/redirects?${new URLSearchParams({ from }).toString()}` })
    if (options.json) sayJson(context, { from, to: null })
    else say(context, `${from} leads nowhere.`)
    return
  }
  const { answer } = await site.order(redirectSchema, { method: 'POST', path: '/redirects', body: { from, to } })
  if (options.json) return sayJson(context, answer)
  say(context, `${answer.from} leads to ${answer.url}`)
}
