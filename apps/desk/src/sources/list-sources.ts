import { feedsSchema, type FeedJson } from '@broadsheet/model'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { say, sayJson } from '../terminal/print.ts'

/** Tells how each feed goes, those first that want looking after. Throws a UsageError or a SiteError. */
export async function listFeeds(options: JsonOptions, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const { answer } = await site.order(feedsSchema, { path: '/feeds' })
  if (options.json) return sayJson(context, answer)
  if (answer.feeds.length === 0)
    return say(context, 'The paper follows no feed. Begin with desk feed add URL --section NAME.')
  const byNeed = answer.feeds.toSorted((a, b) => urgency[a.state] - urgency[b.state])
  for (const line of byNeed.flatMap(linesOf)) say(context, line)
}

const urgency: Record<FeedJson['state'], number> = { paused: 0, failing: 1, new: 2, well: 2 }

function linesOf(feed: FeedJson): string[] {
  const { id, url, section, state, polledAt, dueAt, result, failures, failingSince, pausedAt, articles } = feed
  const polled = polledAt === null ? 'Not polled yet' : `Polled ${polledAt}: ${result}`
  return [
    `${id}  ${url}`,
    `   ${section.name}, ${articles} ${articles === 1 ? 'article' : 'articles'}. ${polled}`,
    ...(failures > 0
      ? [`   Failed ${failures === 1 ? 'once' : `${failures} times in a row`}, since ${failingSince}.`]
      : []),
    state === 'paused'
      ? `   Paused since ${pausedAt}. ${feed.pausedBecause} desk feed resume ${id}`
      : `   Due ${dueAt}`,
  ]
}
