import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { rankedSections, suggestedArticles } from '../../ranked-entries.ts'
import { gonePage } from './gone-page.tsx'

/** The page of a withdrawn article. */
export async function showGone(c: Context<AppEnv>): Promise<Response> {
  const ranking = await c.var.readRanking()
  const suggestions = suggestedArticles(ranking)
  const snapshot = ranking?.computedAt ?? null
  return c.html(gonePage({ site: c.var.site, sections: rankedSections(ranking), suggestions, snapshot }), 410)
}
