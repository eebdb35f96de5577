import { listArticles, type ArticleCursor } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { summaryJson } from './article-json.ts'

/** Which part of the paper's river is asked for: a section's or the whole paper's, from a cursor on. */
export type RiverQuery = { section: string | null; before: ArticleCursor | null; limit: number }

/** Answers with a page of the river in JSON. */
export async function answerArticles(c: Context<AppEnv>, query: RiverQuery): Promise<Response> {
  const page = await listArticles(c.var.db, query)
  return c.json({
    articles: page.articles.map((article) => summaryJson(c.var.site, article)),
    next: page.next === null ? null : nextAddress(query, page.next),
  })
}

function nextAddress({ section, limit }: RiverQuery, cursor: string): string {
  const query = new URLSearchParams({ limit: String(limit), before: cursor })
  if (section !== null) query.set('section', section)
  return `/api/v1/articles?${query.toString()}`
}
