import { feedSchema, feedsSchema, type FeedChange, type FeedJson } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { say, sayJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'

/** Has the paper follow a feed. Throws a UsageError or a SiteError, as all of these do. */
export async function addFeed(
  url: string,
  options: JsonOptions & { section: string },
  context: DeskContext,
): Promise<void> {
  const site = await openSite(options, context)
  const order = { method: 'POST', path: '/feeds', body: { url, section: options.section } } as const
  const { answer } = await site.order(feedSchema, order)
  tell(
    answer,
    options,
    context,
    `Followed: ${answer.url} goes to ${answer.section.name}. Polled from ${answer.dueAt} on.`,
  )
}

/** Has the paper follow a feed no more. */
export async function removeFeed(given: string, options: JsonOptions, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const feed = await findFeed(given, site)
  await site.order(v.unknown(), { method: 'DELETE', path: `/feeds/${feed.id}` })
  if (options.json) sayJson(context, { removed: feed.url })
  else say(context, `Followed no more: ${feed.url}. Its articles stay.`)
}

/** Leaves a feed alone until it is resumed. */
export async function pauseFeed(given: string, options: JsonOptions, context: DeskContext): Promise<void> {
  const feed = await change(given, { paused: true }, options, context)
  tell(feed, options, context, `Paused: ${feed.url}`)
}

/** Goes on with a paused feed. */
export async function resumeFeed(given: string, options: JsonOptions, context: DeskContext): Promise<void> {
  const feed = await change(given, { paused: false }, options, context)
  tell(feed, options, context, `Resumed: ${feed.url}. Polled from ${feed.dueAt} on.`)
}

/** Has a feed polled with the next tick. */
export async function pollFeed(given: string, options: JsonOptions, context: DeskContext): Promise<void> {
  const feed = await change(given, { due: 'now' }, options, context)
  tell(feed, options, context, `Due now: ${feed.url}. The next tick, within five minutes, polls it.`)
}

async function change(given: string, body: FeedChange, options: JsonOptions, context: DeskContext): Promise<FeedJson> {
  const site = await openSite(options, context)
  const { id } = await findFeed(given, site)
  return (await site.order(feedSchema, { method: 'PATCH', path: `/feeds/${id}`, body })).answer
}

/** The feed that the site follows at an address, or under a number. Throws a UsageError where it follows none. */
async function findFeed(given: string, site: SiteClient): Promise<FeedJson> {
  const { answer } = await site.order(feedsSchema, { path: '/feeds' })
  const address = URL.parse(given)?.href
  const feed = answer.feeds.find(({ id, url }) => url === given || url === address || String(id) === given)
  if (feed !== undefined) return feed
  throw new UsageError(
    `The paper follows no feed at "${given}". See desk feed list; a feed that moved has a new address.`,
  )
}

function tell(feed: FeedJson, options: JsonOptions, context: DeskContext, words: string): void {
  if (options.json) sayJson(context, feed)
  else say(context, words)
}
