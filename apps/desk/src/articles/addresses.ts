import * as v from 'valibot'
import { articleSlug } from '../article-slug.ts'
import type { DeskContext } from '../desk-context.ts'
import { parseDuration } from '../parse-duration.ts'
import { say, sayJson } from '../say.ts'
import { openSite } from '../site/open-site.ts'
import type { VerbOptions } from './article-verbs.ts'

const previewSchema = v.object({ url: v.string(), until: v.string() })
const redirectSchema = v.object({ from: v.string(), to: v.string(), url: v.string() })

const msPerHour = 3_600_000

/** Gives a private address that shows an article as readers will see it, for some hours. */
export async function previewArticle(
  given: string,
  options: VerbOptions & { for: string },
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

/** Leads an address that no article has to an article, for ever. */
export async function addRedirect(from: string, to: string, options: VerbOptions, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const { answer } = await site.order(redirectSchema, { method: 'POST', path: '/redirects', body: { from, to } })
  if (options.json) return sayJson(context, answer)
  say(context, `${answer.from} leads to ${answer.url}`)
}
