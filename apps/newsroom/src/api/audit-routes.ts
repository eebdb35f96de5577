import { limitSchema, nextAddress, parseQuery, problem } from '@broadsheet/edge'
import { toIso } from '@broadsheet/model'
import { type AuditEntry, listAudit } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'

const querySchema = v.object({
  article: v.optional(v.string()),
  before: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,14}$/, 'before is a number from the "next" of an earlier answer'), v.toNumber()),
  ),
  limit: limitSchema,
})

/** `/api/v1/desk/audit`: who wrote what and when, newest first, of everything or of one article. */
export function auditRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const parsed = parseQuery(querySchema, c.req.query())
    if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
    const { article = null, before = null, limit } = parsed.query
    const { entries, next } = await listAudit(c.get('db'), { article, before, limit })
    return c.json({ entries: entries.map(entryJson), next: nextAddress(c.req.path, c.req.query(), { before: next }) })
  })
}

function entryJson(entry: AuditEntry) {
  return { ...entry, at: toIso(entry.at) }
}
