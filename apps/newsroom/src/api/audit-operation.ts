import { limitSchema, nextAddress } from '@broadsheet/edge'
import { auditSchema, toIso } from '@broadsheet/model'
import { type AuditEntry, listAudit } from '@broadsheet/store'
import * as v from 'valibot'
import { operation } from './operation.ts'

const querySchema = v.object({
  article: v.optional(v.pipe(v.string(), v.description('Only entries of this article: its slug.'))),
  before: v.optional(
    v.pipe(
      v.string(),
      v.description('Where the page begins: from “next” of the last answer.'),
      v.regex(/^\d{1,14}$/, 'before is a number from the "next" of an earlier answer'),
      v.toNumber(),
    ),
  ),
  limit: limitSchema,
})

const example = {
  id: 7,
  at: '2026-11-24T08:15:00Z',
  who: 'Night desk',
  verb: 'publish',
  slug: 'late-ferry',
  revision: 3,
  detail: {},
}

/** `/api/v1/desk/audit`: the audit log, newest first, of all articles or of one. */
export const auditOperation = operation({
  method: 'get',
  path: '/audit',
  tag: 'Desk: access',
  summary: 'Lists who changed what and when, newest first',
  scope: 'read',
  query: querySchema,
  answers: { 200: { json: { schema: auditSchema, example: { entries: [example], next: null } } } },
  refuses: [],
  handle: async (c, { article = null, before = null, limit }) => {
    const { entries, next } = await listAudit(c.get('db'), { article, before, limit })
    return c.json({ entries: entries.map(entryJson), next: nextAddress(c.req.path, c.req.query(), { before: next }) })
  },
})

function entryJson(entry: AuditEntry) {
  return { ...entry, at: toIso(entry.at) }
}
