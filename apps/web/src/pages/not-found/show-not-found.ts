import type { Context } from 'hono'
import { answerAbsence } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { rankedSections, suggestedArticles } from '../../ranked-entries.ts'
import { notFoundPage } from './not-found-page.tsx'

/** The page of an address that nothing stands at: what is read instead. It asks nothing of D1. */
export async function showNotFound(c: Context<AppEnv>, tags: readonly string[] = []): Promise<Response> {
  const ranking = await c.get('readRanking')()
  const suggestions = suggestedArticles(ranking)
  const snapshot = ranking?.computedAt ?? null
  const page = notFoundPage({ site: c.get('site'), sections: rankedSections(ranking), suggestions, snapshot })
  return await answerAbsence(c, { kind: 'missing', tags }, 404, page)
}
