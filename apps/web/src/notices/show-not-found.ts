import { answerAbsence } from '@broadsheet/edge'
import { notFoundPage } from '@broadsheet/press'
import { rankedSections, suggestedArticles } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** The page of an unknown address, which suggests what others read. It asks nothing of D1. */
export async function showNotFound(c: Context<AppEnv>, tags: readonly string[] = []): Promise<Response> {
  const ranking = await c.get('readRanking')()
  const suggestions = suggestedArticles(ranking)
  const snapshot = ranking?.computedAt ?? null
  const page = notFoundPage({ site: c.get('site'), sections: rankedSections(ranking), suggestions, snapshot })
  return await answerAbsence(c, { kind: 'missing', tags }, 404, page)
}
