import { answerAbsence } from '@broadsheet/edge'
import { notFoundPage } from '@broadsheet/press'
import { shownInstead } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** The page of an unknown address, which suggests what others read. */
export async function showNotFound(c: Context<AppEnv>, tags: readonly string[] = []): Promise<Response> {
  const page = notFoundPage({ site: c.get('site'), ...shownInstead(await c.get('readRanking')()) })
  return await answerAbsence(c, { kind: 'missing', tags }, 404, page)
}
