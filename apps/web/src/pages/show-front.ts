import { answerPrepared, preparePage } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { frontPage, layOutFront } from '@broadsheet/press'
import { mostReadOf, rankedEntries } from '@broadsheet/ranking'
import { findFront } from '@broadsheet/store'
import type { Context } from 'hono'
import { rankingTag } from '../articles/ranking-tag.ts'
import { rememberPublished } from '../cache/remember-published.ts'
import type { AppEnv } from '../context/env.ts'

// The lead may be among them.
const latestLimit = 16
const mostReadLimit = 10

/** `/`: the story that leads the ranking, the latest articles, the most read and a block for every section. */
export async function showFront(c: Context<AppEnv>): Promise<Response> {
  const ranking = await c.get('readRanking')({ fresh: true })
  const { policy, answer } = await rememberPublished(c, ['front', ranking && rankingTag(ranking)], async () => {
    const leadSlug = rankedEntries(ranking, { window: 'trending', section: null })[0]?.slug ?? null
    const { version, value: front } = await findFront(c.get('db'), { leadSlug, latestLimit })
    return {
      version,
      policy: { kind: 'front', tags: [cacheTags.front] } as const,
      answer: preparePage(c, frontPage, {
        site: c.get('site'),
        sections: front.blocks.map(({ section }) => section),
        ...layOutFront(front),
        mostRead: mostReadOf(ranking, { window: 'day', section: null }, mostReadLimit),
        snapshot: ranking?.computedAt ?? null,
      }),
    }
  })
  return await answerPrepared(c, policy, answer)
}
