import { exportArticles } from '@broadsheet/store'
import * as v from 'valibot'
import { operation } from './operation.ts'

const articlesPerPage = 200

const querySchema = v.object({
  after: v.optional(
    v.pipe(
      v.string(),
      v.description('Where the page begins: from Link of the last answer.'),
      v.regex(/^\d{1,14}$/, 'after is a number from an earlier answer’s Link'),
      v.toNumber(),
    ),
    '0',
  ),
})

/**
 * `/api/v1/desk/export`: all articles, a page at a time, one line of JSON each. `Link` has the next page (RFC 8288);
 * the last page is empty and has no `Link`.
 */
export const exportOperation = operation({
  method: 'get',
  path: '/export',
  tag: 'Desk: archive',
  summary: 'Exports all articles, 200 at a time, one line of JSON each',
  scope: 'read',
  query: querySchema,
  answers: { 200: { type: 'application/x-ndjson', headers: { Link: 'The next page, with rel="next".' } } },
  refuses: [],
  handle: async (c, { after }) => {
    const exported = await exportArticles(c.get('db'), { after, limit: articlesPerPage })
    const last = exported.at(-1)
    if (last !== undefined) c.header('Link', `<${c.req.path}?after=${last.paper.id}>; rel="next"`)
    const lines = exported.map((article) => `${JSON.stringify(article)}\n`)
    return c.body(lines.join(''), 200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  },
})
