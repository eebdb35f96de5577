import { redirectOrderSchema, redirectSchema, redirectsSchema } from '@broadsheet/model'
import { read, write } from './desk-operation.ts'
import { examples } from './examples.ts'
import type { Operation } from './operation.ts'
import { limit, next } from './query-parameters.ts'

/** What the desk may ask of addresses that lead to articles. */
export const redirectOperations: readonly Operation[] = [
  read('get', '/redirects', 'Desk: articles', {
    summary: 'What leads where: old addresses of articles, which lead on for ever, and those made by hand',
    query: {
      article: { is: 'Only those to one article, by its slug or address.' },
      from: { is: 'Only those that begin so.' },
      after: next,
      limit,
    },
    answer: {
      schema: redirectsSchema,
      example: { redirects: [{ ...examples.redirect, kind: 'made', at: '2026-11-24T12:00:00Z' }], next: null },
    },
    problems: ['bad-request'],
  }),
  write('post', '/redirects', 'Desk: articles', {
    summary: 'Leads an address that no article has to one',
    body: { schema: redirectOrderSchema, example: { from: '/news/ferry.html', to: 'late-ferry' } },
    answer: { schema: redirectSchema, example: examples.redirect },
    problems: ['bad-request', 'not-found', 'slug-taken'],
  }),
  write('delete', '/redirects', 'Desk: articles', {
    summary: 'Has such an address lead nowhere any more',
    query: { from: { is: 'The address, or its last part.' } },
    status: 204,
    answer: null,
    problems: ['bad-request', 'wrong-state'],
  }),
]
