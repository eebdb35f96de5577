import { parseQuery, problem } from '@broadsheet/edge'
import { exportArticles } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'

const articlesPerPage = 200

const querySchema = v.object({
  after: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,14}$/, 'after is a number from an earlier answer’s Link'), v.toNumber()),
    '0',
  ),
})

/**
 * `/api/v1/desk/export`: the whole archive, a page at a time, a line of JSON an article. `Link` names the page that
 * follows (RFC 8288); the last one is empty and names none.
 */
export function exportRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const parsed = parseQuery(querySchema, c.req.query())
    if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
    const exported = await exportArticles(c.get('db'), { after: parsed.query.after, limit: articlesPerPage })
    const last = exported.at(-1)
    if (last !== undefined) c.header('Link', `<${c.req.path}?after=${last.paper.id}>; rel="next"`)
    const lines = exported.map((article) => `${JSON.stringify(article)}\n`)
    return c.body(lines.join(''), 200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  })
}
