import { exportArticles } from '@broadsheet/store'
import * as v from 'valibot'
import { operation } from './operation.ts'

const articlesPerPage = 200

const querySchema = v.object({
  after: v.optional(
    v.pipe(
      v.string(),
      v.description('Where the page begins: it stands in Link.'),
      v.regex(/^\d{1,14}$/, 'after is a number from an earlier answer’s Link'),
      v.toNumber(),
    ),
    '0',
  ),
})

/**
 * `/api/v1/desk/export`: the whole archive, a page at a time, a line of JSON an article. `Link` names the page that
 * follows (RFC 8288); the last one is empty and names none.
 */
export const exportOperation = operation({
  method: 'get',
  path: '/export',
  tag: 'Desk: archive',
  summary: 'The archive, 200 articles at a time, a line of JSON each; Link names the next page',
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
