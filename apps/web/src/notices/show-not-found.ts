import { answerAbsence } from '@broadsheet/edge'
import { cacheTags, type Departures } from '@broadsheet/model'
import { notFoundPage } from '@broadsheet/press'
import { shownInstead } from '@broadsheet/ranking'
import type { Context } from 'hono'
import { currentRanking, readCurrentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'

/** The page of an unknown address, which suggests what others read; `departures` if they are read already. */
export async function showNotFound(
  c: Context<AppEnv>,
  tags: readonly string[] = [],
  departures?: Departures | null,
): Promise<Response> {
  const ranking =
    departures === undefined
      ? await readCurrentRanking(c)
      : await currentRanking(c, await c.get('readRanking')(), departures)
  const page = notFoundPage({ site: c.get('site'), ...shownInstead(ranking) })
  return await answerAbsence(c, { kind: 'missing', tags: [...tags, cacheTags.ranking] }, 404, page)
}
