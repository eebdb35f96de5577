import { answerPrepared, preparePage } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { frontPage, layOutFront } from '@broadsheet/press'
import { mostReadOf, rankedEntries } from '@broadsheet/ranking'
import { findFront, frontState, readFrontState } from '@broadsheet/store'
import type { Context } from 'hono'
import { rememberPublished } from '../cache/remember-published.ts'
import { currentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'

// The lead may be among them.
const latestLimit = 16
const mostReadLimit = 10
// Those before the first that readers can open were withdrawn since.
const leadsConsidered = 5

/**
 * `/`: the story that leads the ranking, the latest articles, the most read and a block for every section. It is made once
 * for each state of articles and ranking; only then is the ranking read from KV, which may not have the last one yet.
 */
export async function showFront(c: Context<AppEnv>): Promise<Response> {
  const { policy, answer } = await rememberPublished(c, ['front'], async () => await makeFront(c), readFrontState)
  return await answerPrepared(c, policy, answer)
}

async function makeFront(c: Context<AppEnv>) {
  const ranking = await c.get('readRanking')({ fresh: true })
  const leading = rankedEntries(ranking, { window: 'trending', section: null }).slice(0, leadsConsidered)
  const found = await findFront(c.get('db'), { leads: leading.map(({ slug }) => slug), latestLimit })
  const { value: front, departures } = found
  const current = await currentRanking(c, ranking, departures)
  return {
    version: (ranking?.computedAt ?? 0) === found.rankedAt ? frontState(found) : '',
    policy: { kind: 'front', tags: [cacheTags.front] } as const,
    answer: preparePage(c, frontPage, {
      site: c.get('site'),
      sections: front.blocks.map(({ section }) => section),
      ...layOutFront(front),
      mostRead: mostReadOf(rankedEntries(current, { window: 'day', section: null }), mostReadLimit),
      snapshot: ranking?.computedAt ?? null,
    }),
  }
}
