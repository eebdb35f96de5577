import { answerJson } from '@broadsheet/edge'
import { type ArticleCursor, cacheTags } from '@broadsheet/model'
import { summaryJson } from '@broadsheet/press'
import { listArticles } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'

/** The articles to list: a section's or the whole paper's, from a cursor on. */
export type RiverQuery = { section: string | null; before: ArticleCursor | null; limit: number }

/** Answers with a page of the list of articles, newest first, in JSON. */
export async function answerArticles(c: Context<AppEnv>, query: RiverQuery): Promise<Response> {
  const page = await listArticles(c.get('db'), query)
  const tags = [query.section === null ? cacheTags.front : cacheTags.section(query.section)]
  const kind = query.before === null ? 'front' : 'backList'
  return await answerJson(
    c,
    { kind, tags, newest: page.articles[0]?.publishedAt },
    {
      articles: page.articles.map((article) => summaryJson(c.get('site'), article)),
      next: page.next === null ? null : nextAddress(query, page.next),
    },
  )
}

function nextAddress({ section, limit }: RiverQuery, cursor: string): string {
  const query = new URLSearchParams({ limit: String(limit), before: cursor })
  if (section !== null) query.set('section', section)
  return `/api/v1/articles?${query.toString()}`
}
