import { answerAbsence } from '@broadsheet/edge'
import { cacheTags, type Departures } from '@broadsheet/model'
import { gonePage } from '@broadsheet/press'
import { shownInstead } from '@broadsheet/ranking'
import type { Context } from 'hono'
import { currentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'

/** The page of a withdrawn article, which suggests what others read. */
export async function showGone(
  c: Context<AppEnv>,
  tags: readonly string[],
  departures: Departures | null,
): Promise<Response> {
  const ranking = await currentRanking(c, await c.get('readRanking')(), departures)
  const page = gonePage({ site: c.get('site'), ...shownInstead(ranking) })
  return await answerAbsence(c, { kind: 'gone', tags: [...tags, cacheTags.ranking] }, 410, page)
}
