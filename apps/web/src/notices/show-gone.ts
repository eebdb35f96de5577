import { answerAbsence } from '@broadsheet/edge'
import { gonePage } from '@broadsheet/press'
import { rankedSections, suggestedArticles } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** The page of a withdrawn article. */
export async function showGone(c: Context<AppEnv>, tags: readonly string[] = []): Promise<Response> {
  const ranking = await c.get('readRanking')()
  const suggestions = suggestedArticles(ranking)
  const snapshot = ranking?.computedAt ?? null
  const page = gonePage({ site: c.get('site'), sections: rankedSections(ranking), suggestions, snapshot })
  return await answerAbsence(c, { kind: 'gone', tags }, 410, page)
}
