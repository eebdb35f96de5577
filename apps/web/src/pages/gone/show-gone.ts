import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { entriesAt, rankedSections } from '../../ranked-entries.ts'
import { gonePage } from './gone-page.tsx'

const suggestionLimit = 6

/** The page of a withdrawn article. */
export async function showGone(c: Context<AppEnv>): Promise<Response> {
  const ranking = await c.var.readRanking()
  const suggestions = entriesAt(ranking, ranking?.windows.trending).slice(0, suggestionLimit)
  return c.html(gonePage({ site: c.var.site, sections: rankedSections(ranking), suggestions }), 410)
}
