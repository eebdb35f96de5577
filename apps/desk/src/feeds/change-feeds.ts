import { feedSchema, type FeedChange, type FeedJson } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskContext } from '../desk-context.ts'
import { say, sayJson } from '../say.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { findFeed } from './find-feed.ts'

export type FeedOptions = SiteOptions & { json?: boolean }

/** Has the paper follow a feed. Throws a UsageError or a SiteError, as all of these do. */
export async function addFeed(
  url: string,
  options: FeedOptions & { section: string },
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
export async function removeFeed(given: string, options: FeedOptions, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const feed = await findFeed(given, site)
  await site.order(v.unknown(), { method: 'DELETE', path: `/feeds/${feed.id}` })
  if (options.json) sayJson(context, { removed: feed.url })
  else say(context, `Followed no more: ${feed.url}. Its articles stay.`)
}

/** Leaves a feed alone until it is resumed. */
export async function pauseFeed(given: string, options: FeedOptions, context: DeskContext): Promise<void> {
  const feed = await change(given, { paused: true }, options, context)
  tell(feed, options, context, `Paused: ${feed.url}`)
}

/** Goes on with a paused feed. */
export async function resumeFeed(given: string, options: FeedOptions, context: DeskContext): Promise<void> {
  const feed = await change(given, { paused: false }, options, context)
  tell(feed, options, context, `Resumed: ${feed.url}. Polled from ${feed.dueAt} on.`)
}

/** Has a feed polled with the next tick. */
export async function pollFeed(given: string, options: FeedOptions, context: DeskContext): Promise<void> {
  const feed = await change(given, { due: 'now' }, options, context)
  tell(feed, options, context, `Due now: ${feed.url}. The next tick, within five minutes, polls it.`)
}

async function change(given: string, body: FeedChange, options: FeedOptions, context: DeskContext): Promise<FeedJson> {
  const site = await openSite(options, context)
  const { id } = await findFeed(given, site)
  return (await site.order(feedSchema, { method: 'PATCH', path: `/feeds/${id}`, body })).answer
}

function tell(feed: FeedJson, options: FeedOptions, context: DeskContext, words: string): void {
  if (options.json) sayJson(context, feed)
  else say(context, words)
}
