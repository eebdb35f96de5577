import { answerJson, limitSchema, nextAddress, parseQuery, problem } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { summaryJson } from '@broadsheet/press'
import { searchArticles } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { limitSearches } from '../../notices/limit-searches.ts'

const maxQueryLength = 200
const cursorMessage = 'cursor is the one from the "next" of an earlier answer'

const querySchema = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(maxQueryLength, `q has at most ${maxQueryLength} characters`)), ''),
  section: v.optional(v.string()),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/, cursorMessage), v.transform(Number)), '0'),
  limit: limitSchema,
})

/** `/api/v1/search`: articles that hold every word of `q`, the best match first. */
export function searchRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', limitSearches(), async (c) => {
    const parsed = parseQuery(querySchema, c.req.query())
    if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
    const { q, section = null, cursor, limit } = parsed.query
    const found = await searchArticles(c.get('db'), { query: q, section, offset: cursor, limit })
    return await answerJson(
      c,
      { kind: 'search', tags: [cacheTags.search] },
      {
        articles: found.articles.map(({ snippet, ...article }) => ({
          ...summaryJson(c.get('site'), article),
          snippet: snippet.map(({ text }) => text).join(''),
        })),
        next: nextAddress(c.req.path, c.req.query(), { cursor: found.next }),
      },
    )
  })
}
