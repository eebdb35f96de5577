import {
  correctionOrderSchema,
  deskArticleSchema,
  deskListSchema,
  deskStatuses,
  moveOrderSchema,
  previewOrderSchema,
  previewSchema,
  scheduleOrderSchema,
  writtenArticleSchema,
  writtenContentSchema,
} from '@broadsheet/model'
import type { GenericSchema } from 'valibot'
import { read, write } from './desk-operation.ts'
import { examples } from './examples.ts'
import type { Operation } from './operation.ts'
import { limit, next } from './query-parameters.ts'

const deskArticle = { schema: deskArticleSchema, example: examples.deskArticle }

function verb(name: string, summary: string, body?: { schema: GenericSchema; example: unknown }): Operation {
  return write('post', `/articles/{slug}/${name}`, 'Desk: articles', {
    summary,
    ...(body === undefined ? {} : { body }),
    answer: deskArticle,
    problems: ['bad-request', 'not-found', 'wrong-state', ...(name === 'move' ? (['slug-taken'] as const) : [])],
  })
}

/** What the desk may ask of articles and of the addresses that lead to them. */
export const deskArticleOperations: readonly Operation[] = [
  read('get', '/articles', 'Desk: articles', {
    summary: 'Articles in every state, the latest first',
    query: {
      status: { is: 'Only those.', values: deskStatuses },
      section: { is: 'Of one section, by its slug.' },
      q: { is: 'With these words in the headline or the slug.' },
      before: next,
      limit,
    },
    answer: { schema: deskListSchema, example: { articles: [examples.deskSummary], next: null } },
    problems: ['bad-request'],
  }),
  write('post', '/articles', 'Desk: articles', {
    summary: 'Begins a draft',
    body: { schema: writtenArticleSchema, example: examples.content },
    status: 201,
    answer: deskArticle,
    problems: ['bad-request', 'slug-taken', 'too-large'],
  }),
  read('get', '/articles/{slug}', 'Desk: articles', {
    summary: 'An article, whole, with the ETag of its revision',
    answer: deskArticle,
    problems: ['not-found'],
  }),
  write('put', '/articles/{slug}', 'Desk: articles', {
    summary: 'Puts other contents in their place',
    headers: { 'If-Match': 'The ETag of what was edited; * writes over whatever is there.' },
    body: { schema: writtenContentSchema, example: examples.content },
    answer: deskArticle,
    problems: ['bad-request', 'not-found', 'stale-revision', 'revision-needed', 'too-large'],
  }),
  verb('publish', 'Publishes a draft now'),
  verb('schedule', 'Has it published at a time, or at none any more', {
    schema: scheduleOrderSchema,
    example: { at: '2026-11-25T06:00:00Z' },
  }),
  verb('withdraw', 'Takes it out of the paper'),
  verb('reinstate', 'Puts a withdrawn article back, under its old time'),
  write('post', '/articles/{slug}/restore', 'Desk: articles', {
    summary: 'The old name of reinstate: names the new address and does nothing',
    isRetired: true,
    answer: null,
    problems: ['renamed'],
  }),
  verb('correct', 'Puts a notice on it, or takes it away', {
    schema: correctionOrderSchema,
    example: { text: 'It was the twelfth time.' },
  }),
  verb('move', 'Gives it another section, another slug, or both', {
    schema: moveOrderSchema,
    example: { section: 'Council', slug: 'later-ferry' },
  }),
  write('post', '/articles/{slug}/preview', 'Desk: articles', {
    summary: 'A private address that shows it, for some hours',
    body: { schema: previewOrderSchema, example: { hours: 24 } },
    answer: {
      schema: previewSchema,
      example: { url: 'https://paper.example/preview/41-1764000000-…', until: '2026-11-25T12:00:00Z' },
    },
    problems: ['bad-request', 'not-found'],
  }),
  write('delete', '/articles/{slug}/preview', 'Desk: articles', {
    summary: 'Ends all of its private addresses',
    status: 204,
    answer: null,
    problems: ['not-found'],
  }),
]
