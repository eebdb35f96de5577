import { deskArticleSchema, type DeskArticleJson, type DeskStatus } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import { parseZonedTime } from '../arguments/parse-zoned-time.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { printLine, printJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

const states: Record<DeskStatus, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/** Prints an article's state, its headline and its address. */
export function reportArticle(article: DeskArticleJson, { json }: JsonOptions, deps: DeskDeps): void {
  if (json) return printJson(deps, article)
  const { status, scheduledAt, headline, url } = article
  printLine(deps, `${states[status]}${scheduledAt === null ? '' : ` for ${scheduledAt}`}: ${headline}`)
  printLine(deps, url)
}

/** Runs a verb that needs only the article's name. */
export async function runVerb(
  verb: 'publish' | 'withdraw' | 'reinstate',
  given: string,
  options: JsonOptions,
  deps: DeskDeps,
): Promise<void> {
  await sendVerb(verb, given, {}, options, deps)
}

/** Schedules a draft, or takes it off the schedule. */
export async function scheduleArticle(
  given: string,
  options: JsonOptions & { at?: string; off?: boolean },
  deps: DeskDeps,
): Promise<void> {
  if ((options.at === undefined) === (options.off === undefined)) {
    throw new UsageError(
      'Give the time of publication: --at 2026-11-25T08:00Z. Or take the draft off the schedule with --off.',
    )
  }
  const at = options.at === undefined ? null : parseZonedTime(options.at)
  await sendVerb('schedule', given, { at }, options, deps)
}

/** Puts a correction notice on an article, or removes it. */
export async function correctArticle(
  given: string,
  text: string | undefined,
  options: JsonOptions & { remove?: boolean },
  deps: DeskDeps,
): Promise<void> {
  if ((text === undefined) === (options.remove === undefined)) {
    throw new UsageError('Write what was wrong and is now right, in quotes. Or remove the notice with --remove.')
  }
  await sendVerb('correct', given, { text: text ?? null }, options, deps)
}

/** Gives an article another section, another slug, or both. Its old address redirects to the new one. */
export async function moveArticle(
  given: string,
  options: JsonOptions & { section?: string; slug?: string },
  deps: DeskDeps,
): Promise<void> {
  const { section, slug } = options
  if (section === undefined && slug === undefined) {
    throw new UsageError('Give the new section, the new slug or both: --section "Harbour news" --slug late-ferry.')
  }
  await sendVerb('move', given, { section, slug }, options, deps)
}

/** Shows the first image of an article on fronts, or hides it there. */
export async function setFrontImage(
  given: string,
  state: 'on' | 'off',
  options: JsonOptions,
  deps: DeskDeps,
): Promise<void> {
  await sendVerb('front-image', given, { show: state === 'on' }, options, deps)
}

async function sendVerb(
  verb: string,
  given: string,
  body: object,
  options: JsonOptions,
  deps: DeskDeps,
): Promise<void> {
  const path = `/articles/${encodeURIComponent(articleSlug(given))}/${verb}`
  const site = await openSite(options, deps)
  const { answer } = await site.request(deskArticleSchema, { method: 'POST', path, body })
  reportArticle(answer, options, deps)
}
