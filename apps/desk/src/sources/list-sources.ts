import { feedsSchema, type FeedJson } from '@broadsheet/model'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { printLine, printJson } from '../terminal/print.ts'

/** Lists sources, paused and failing ones first. Throws a UsageError or a SiteError. */
export async function listSources(options: JsonOptions, deps: DeskDeps): Promise<void> {
  const site = await openSite(options, deps)
  const { answer } = await site.request(feedsSchema, { path: '/feeds' })
  if (options.json) return printJson(deps, answer)
  if (answer.feeds.length === 0)
    return printLine(deps, 'There are no sources. Add one with desk source add URL --section NAME.')
  const byUrgency = answer.feeds.toSorted((a, b) => urgency[a.state] - urgency[b.state])
  for (const line of byUrgency.flatMap(linesOf)) printLine(deps, line)
}

const urgency: Record<FeedJson['state'], number> = { paused: 0, failing: 1, new: 2, ok: 2 }

function linesOf(source: FeedJson): string[] {
  const { id, url, section, state, polledAt, dueAt, result, failures, failingSince, pausedAt, articles } = source
  const images = source.copyImages ? ', images copied' : ''
  const polled = polledAt === null ? 'Not polled yet.' : `Polled ${polledAt}: ${result}`
  return [
    `${id}  ${url}`,
    `   ${section.name}, ${articles} ${articles === 1 ? 'article' : 'articles'}${images}. ${polled}`,
    ...(failures > 0
      ? [`   Failed ${failures === 1 ? 'once' : `${failures} times in a row`}, since ${failingSince}.`]
      : []),
    state === 'paused'
      ? `   Paused since ${pausedAt}. ${source.pausedBecause} Resume it with desk source resume ${id}`
      : `   Next poll ${dueAt}`,
  ]
}
