import { articleSchema, clickOriginSchema, rankingWindows } from '@broadsheet/model'
import { articleListSchema, foundSchema, rankingSchema, sectionsSchema, voteSchema } from './answers.ts'
import { examples } from './examples.ts'
import type { Operation, QueryParameter } from './operation.ts'
import { limit, next } from './query-parameters.ts'

const section: QueryParameter = { is: 'Of one section, by its slug.', example: 'harbour' }

/** What everybody may ask. */
export const readerOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/articles',
    tag: 'Articles',
    summary: 'The paper’s articles, newest first',
    query: { section, before: next, limit },
    answer: { schema: articleListSchema, example: { articles: [examples.summary], next: null } },
    problems: ['bad-request'],
  },
  {
    method: 'get',
    path: '/articles/{slug}',
    tag: 'Articles',
    summary: 'An article, whole, with its three lists',
    answer: { schema: articleSchema, example: examples.article },
    problems: ['not-found', 'withdrawn'],
  },
  {
    method: 'get',
    path: '/sections',
    tag: 'Articles',
    summary: 'The sections that have something to read',
    answer: { schema: sectionsSchema, example: { sections: [examples.section] } },
  },
  {
    method: 'get',
    path: '/search',
    tag: 'Articles',
    summary: 'Articles that hold every word, the best match first',
    query: {
      q: { is: 'Words; “words in quotes” stand side by side; -word leaves out.', example: 'ferry' },
      section,
      cursor: next,
      limit,
    },
    answer: { schema: foundSchema, example: { articles: [examples.found], next: null } },
    problems: ['bad-request', 'rate-limited'],
  },
  {
    method: 'get',
    path: '/rankings',
    tag: 'Articles',
    summary: 'What is read, in a window of time',
    query: { window: { is: 'Which ranking.', values: rankingWindows, example: 'trending' }, section, limit },
    answer: {
      schema: rankingSchema,
      example: {
        window: 'trending',
        section: null,
        computedAt: '2026-11-24T12:00:00Z',
        articles: [examples.ranked],
        next: null,
      },
    },
    problems: ['bad-request'],
  },
  {
    method: 'post',
    path: '/articles/{slug}/views',
    tag: 'Readers',
    summary: 'Says that an article is being read, and where the reader clicked',
    body: { schema: clickOriginSchema, example: examples.origin },
    status: 202,
    answer: null,
  },
  ...(['post', 'delete'] as const).map((method): Operation => ({
    method,
    path: '/articles/{slug}/votes',
    tag: 'Readers',
    summary: method === 'post' ? 'Casts the reader’s one vote' : 'Takes it back',
    answer: { schema: voteSchema, example: { votes: 9, voted: method === 'post' } },
    problems: ['not-found', 'rate-limited'],
  })),
]
