import { feedSchema, feedsSchema, type FeedChange, type FeedJson } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { printLine, printJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

/** Follows a feed. Throws a UsageError or a SiteError, as all of these do. */
export async function addSource(
  url: string,
  options: JsonOptions & { section: string; copyImages?: boolean },
  deps: DeskDeps,
): Promise<void> {
  const site = await openSite(options, deps)
  const request = {
    method: 'POST',
    path: '/feeds',
    body: { url, section: options.section, ...toldOf(options) },
  } as const
  const { answer } = await site.request(feedSchema, request)
  report(
    answer,
    options,
    deps,
    `Added: ${answer.url}, for the section ${answer.section.name}. First poll at ${answer.dueAt}.`,
  )
}

/** Stops following a source. */
export async function removeSource(given: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  const site = await openSite(options, deps)
  const source = await findSource(given, site)
  await site.request(v.unknown(), { method: 'DELETE', path: `/feeds/${source.id}` })
  if (options.json) printJson(deps, { removed: source.url })
  else printLine(deps, `Removed: ${source.url}. Its articles stay.`)
}

/** Stops polling a source until it is resumed. */
export async function pauseSource(given: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  const source = await change(given, { paused: true }, options, deps)
  report(source, options, deps, `Paused: ${source.url}`)
}

/** Polls a paused source again. */
export async function resumeSource(given: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  const source = await change(given, { paused: false }, options, deps)
  report(source, options, deps, `Resumed: ${source.url}. Next poll at ${source.dueAt}.`)
}

/** Sends the articles of a source to another section, or has the images of its new ones copied, or no longer. */
export async function changeSource(
  given: string,
  options: JsonOptions & { section?: string; copyImages?: boolean },
  deps: DeskDeps,
): Promise<void> {
  const { section } = options
  const body = { ...(section !== undefined && { section }), ...toldOf(options) }
  if (Object.keys(body).length === 0)
    throw new UsageError('Say what to change: --section NAME, --copy-images or --no-copy-images.')
  const source = await change(given, body, options, deps)
  const images = source.copyImages ? 'copied' : 'left on their sites'
  report(source, options, deps, `Changed: ${source.url}: section ${source.section.name}, images ${images}`)
}

/** Makes a source due now. */
export async function pollSource(given: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  const source = await change(given, { due: 'now' }, options, deps)
  report(source, options, deps, `Due now: ${source.url}. It is polled in the next round, within five minutes.`)
}

function toldOf({ copyImages }: { copyImages?: boolean }): { copyImages?: boolean } {
  return copyImages === undefined ? {} : { copyImages }
}

async function change(given: string, body: FeedChange, options: JsonOptions, deps: DeskDeps): Promise<FeedJson> {
  const site = await openSite(options, deps)
  const { id } = await findSource(given, site)
  return (await site.request(feedSchema, { method: 'PATCH', path: `/feeds/${id}`, body })).answer
}

/** The source with this address or number. Throws a UsageError if there is none. */
async function findSource(given: string, site: SiteClient): Promise<FeedJson> {
  const { answer } = await site.request(feedsSchema, { path: '/feeds' })
  const address = URL.parse(given)?.href
  const source = answer.feeds.find(({ id, url }) => url === given || url === address || String(id) === given)
  if (source !== undefined) return source
  throw new UsageError(`There is no source "${given}". See desk source list: a feed that moved has a new address.`)
}

function report(source: FeedJson, options: JsonOptions, deps: DeskDeps, message: string): void {
  if (options.json) printJson(deps, source)
  else printLine(deps, message)
}
