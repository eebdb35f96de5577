import { redirectOrderSchema } from '@broadsheet/model'
import { redirectSchema, redirectsSchema } from './answers.ts'
import { examples } from './examples.ts'
import type { Operation } from './operation.ts'
import { limit } from './reader-operations.ts'

const place = { path: '/desk/redirects', tag: 'Desk: articles' } as const

/** What the desk may ask of addresses that lead to articles. */
export const redirectOperations: readonly Operation[] = [
  {
    ...place,
    method: 'get',
    scope: 'read',
    summary: 'What leads where: old addresses of articles, which lead on for ever, and those made by hand',
    query: {
      article: { is: 'Only those to one article, by its slug or address.' },
      from: { is: 'Only those that begin so.' },
      after: { is: 'Where the page begins: it stands in “next”.' },
      limit,
    },
    answer: {
      schema: redirectsSchema,
      example: { redirects: [{ ...examples.redirect, kind: 'made', at: '2026-11-24T12:00:00Z' }], next: null },
    },
    problems: ['bad-request'],
  },
  {
    ...place,
    method: 'post',
    scope: 'write',
    summary: 'Leads an address that no article has to one',
    body: { schema: redirectOrderSchema, example: { from: '/news/ferry.html', to: 'late-ferry' } },
    answer: { schema: redirectSchema, example: examples.redirect },
    problems: ['bad-request', 'not-found', 'slug-taken'],
  },
  {
    ...place,
    method: 'delete',
    scope: 'write',
    summary: 'Has such an address lead nowhere any more',
    query: { from: { is: 'The address, or its last part.' } },
    status: 204,
    answer: null,
    problems: ['bad-request', 'wrong-state'],
  },
]
