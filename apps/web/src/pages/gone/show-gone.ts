import type { Context } from 'hono'
import { answerAbsence } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { rankedSections, suggestedArticles } from '../../ranked-entries.ts'
import { gonePage } from './gone-page.tsx'

/** The page of a withdrawn article. */
export async function showGone(c: Context<AppEnv>, tags: readonly string[] = []): Promise<Response> {
  const ranking = await c.get('readRanking')()
  const suggestions = suggestedArticles(ranking)
  const snapshot = ranking?.computedAt ?? null
  const page = gonePage({ site: c.get('site'), sections: rankedSections(ranking), suggestions, snapshot })
  return await answerAbsence(c, { kind: 'gone', tags }, 410, page)
}
