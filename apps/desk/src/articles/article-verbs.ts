import { deskArticleSchema, type DeskArticleJson, type DeskStatus } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import { parseZonedTime } from '../arguments/parse-zoned-time.ts'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { say, sayJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

const states: Record<DeskStatus, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/** Tells how an article stands: its state, its headline, and where it is or will be. */
export function tellArticle(article: DeskArticleJson, { json }: JsonOptions, context: DeskContext): void {
  if (json) return sayJson(context, article)
  const { status, scheduledAt, headline, url } = article
  say(context, `${states[status]}${scheduledAt === null ? '' : ` for ${scheduledAt}`}: ${headline}`)
  say(context, url)
}

/** Does what needs no more than the article's name: `publish`, `withdraw`, `reinstate`. */
export async function orderVerb(
  verb: 'publish' | 'withdraw' | 'reinstate',
  given: string,
  options: JsonOptions,
  context: DeskContext,
): Promise<void> {
  await order(verb, given, {}, options, context)
}

/** Has a draft appear at a time, or takes it off the schedule. */
export async function scheduleArticle(
  given: string,
  options: JsonOptions & { at?: string; off?: boolean },
  context: DeskContext,
): Promise<void> {
  if ((options.at === undefined) === (options.off === undefined)) {
    throw new UsageError('Say when it is to appear: --at 2026-11-25T08:00Z. Or take it off the schedule with --off.')
  }
  const at = options.at === undefined ? null : parseZonedTime(options.at)
  await order('schedule', given, { at }, options, context)
}

/** Puts a notice on an article that says what was put right, or takes it away. */
export async function correctArticle(
  given: string,
  text: string | undefined,
  options: JsonOptions & { remove?: boolean },
  context: DeskContext,
): Promise<void> {
  if ((text === undefined) === (options.remove === undefined)) {
    throw new UsageError('Say what was wrong and has been put right, in quotes. Or take the notice away with --remove.')
  }
  await order('correct', given, { text: text ?? null }, options, context)
}

/** Gives an article another section, another slug, or both. Its old address leads to the new one for ever. */
export async function moveArticle(
  given: string,
  options: JsonOptions & { section?: string; slug?: string },
  context: DeskContext,
): Promise<void> {
  const { section, slug } = options
  if (section === undefined && slug === undefined) {
    throw new UsageError('Say where it goes: --section "Harbour news", --slug late-ferry, or both.')
  }
  await order('move', given, { section, slug }, options, context)
}

async function order(
  verb: string,
  given: string,
  body: object,
  options: JsonOptions,
  context: DeskContext,
): Promise<void> {
  const path = `/articles/${encodeURIComponent(articleSlug(given))}/${verb}`
  const site = await openSite(options, context)
  const { answer } = await site.order(deskArticleSchema, { method: 'POST', path, body })
  tellArticle(answer, options, context)
}
