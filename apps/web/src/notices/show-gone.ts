import { answerAbsence } from '@broadsheet/edge'
import { gonePage } from '@broadsheet/press'
import { shownInstead } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** The page of a withdrawn article, which suggests what others read. */
export async function showGone(c: Context<AppEnv>, tags: readonly string[]): Promise<Response> {
  const page = gonePage({ site: c.get('site'), ...shownInstead(await c.get('readRanking')()) })
  return await answerAbsence(c, { kind: 'gone', tags }, 410, page)
}
