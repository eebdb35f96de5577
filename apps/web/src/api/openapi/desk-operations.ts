import {
  archiveBatchSchema,
  archiveReportSchema,
  articleContentSchema,
  articleDraftSchema,
  backupFactsSchema,
  correctionOrderSchema,
  deskArticleSchema,
  deskStatuses,
  importReportSchema,
  moveOrderSchema,
  newArticleSchema,
  placementSchema,
  previewOrderSchema,
  rankingWindows,
  scheduleOrderSchema,
  tokenOrderSchema,
  type DeskScope,
} from '@broadsheet/model'
import * as v from 'valibot'
import {
  auditSchema,
  deskListSchema,
  newTokenSchema,
  placedSchema,
  placementsSchema,
  previewSchema,
  siteSchema,
  statsSchema,
  tokensSchema,
} from './answers.ts'
import { examples } from './examples.ts'
import type { Operation } from './operation.ts'
import { limit } from './reader-operations.ts'

const deskArticle = { schema: deskArticleSchema, example: examples.deskArticle }
const next = { is: 'Where the page begins: it stands in “next”.' }

type Told = Omit<Operation, 'tag' | 'scope' | 'method' | 'path'>

const ask =
  (scope: DeskScope) =>
  (method: Operation['method'], path: string, tag: string, told: Told): Operation => ({
    method,
    path: `/desk${path}`,
    tag,
    scope,
    ...told,
  })

const read = ask('read')
const write = ask('write')
const admin = ask('admin')

function verb(name: string, summary: string, body?: { schema: v.GenericSchema; example: unknown }): Operation {
  return write('post', `/articles/{slug}/${name}`, 'Desk: articles', {
    summary,
    ...(body === undefined ? {} : { body }),
    answer: deskArticle,
    problems: ['bad-request', 'not-found', 'wrong-state', ...(name === 'move' ? (['slug-taken'] as const) : [])],
  })
}

/** What only the desk may ask, with its token. */
export const deskOperations: readonly Operation[] = [
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
    body: { schema: newArticleSchema, example: examples.content },
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
    body: { schema: articleContentSchema, example: examples.content },
    answer: deskArticle,
    problems: ['bad-request', 'not-found', 'stale-revision', 'revision-needed', 'too-large'],
  }),
  verb('publish', 'Publishes a draft now'),
  verb('schedule', 'Has it published at a time, or at none any more', {
    schema: scheduleOrderSchema,
    example: { at: '2026-11-25T06:00:00Z' },
  }),
  verb('withdraw', 'Takes it out of the paper'),
  verb('restore', 'Brings it back'),
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
  write('post', '/imports', 'Desk: archive', {
    summary: 'Takes in a batch of drafts, each answered by itself',
    body: { schema: v.object({ items: v.array(articleDraftSchema) }), example: { items: [examples.draft] } },
    answer: {
      schema: importReportSchema,
      example: { items: [{ outcome: 'added', key: 'ap:1', url: 'https://paper.example/harbour/late-ferry' }] },
    },
    problems: ['bad-request', 'too-large'],
  }),
  read('get', '/export', 'Desk: archive', {
    summary: 'The archive, 200 articles at a time, a line of JSON each; Link names the next page',
    query: { after: { is: 'Where the page begins: it stands in Link.' } },
    answer: { type: 'application/x-ndjson' },
    problems: ['bad-request'],
  }),
  read('get', '/archive', 'Desk: archive', {
    summary: 'What a backup holds beside the export',
    answer: {
      schema: backupFactsSchema,
      example: { name: 'The Selhythe Packet', lastArticle: 41, feeds: [], ranking: null },
    },
  }),
  admin('post', '/archive', 'Desk: archive', {
    summary: 'Brings lines of an export or a backup back, each answered by itself',
    body: { schema: archiveBatchSchema, example: { lines: ['A line of an export'] } },
    answer: {
      schema: archiveReportSchema,
      example: { lines: [{ outcome: 'restored', key: 'ap:1', url: 'https://paper.example/harbour/late-ferry' }] },
    },
    problems: ['bad-request', 'too-large'],
  }),
  read('get', '/placements', 'Desk: rankings', {
    summary: 'What is pinned and blocked',
    answer: { schema: placementsSchema, example: { placements: [examples.placed] } },
  }),
  write('put', '/placements/{slug}', 'Desk: rankings', {
    summary: 'Pins or blocks an article until a time',
    body: { schema: placementSchema, example: { kind: 'pin', until: '2026-11-24T18:00:00Z' } },
    answer: { schema: placedSchema, example: examples.placed },
    problems: ['bad-request', 'not-found'],
  }),
  write('delete', '/placements/{slug}', 'Desk: rankings', {
    summary: 'Takes a pin or a block back',
    status: 204,
    answer: null,
  }),
  read('get', '/stats', 'Desk: rankings', {
    summary: 'A ranking, what is placed, and what readers did in the last 24 hours',
    query: { window: { is: 'Which ranking.', values: rankingWindows }, section: { is: 'Of one section.' }, limit },
    answer: {
      schema: statsSchema,
      example: {
        computedAt: '2026-11-24T12:00:00Z',
        window: 'trending',
        section: null,
        articles: [examples.ranked],
        placements: [examples.placed],
        totals: { articles: 1, views: 70, votes: 1, viewsByHour: examples.hours, votesByHour: examples.hours },
      },
    },
    problems: ['bad-request'],
  }),
  read('get', '/site', 'Desk: access', {
    summary: 'The paper’s name and time zone',
    answer: { schema: siteSchema, example: { name: 'The Selhythe Packet', timezone: 'Europe/London' } },
  }),
  read('get', '/audit', 'Desk: access', {
    summary: 'Who did what and when, newest first',
    query: { article: { is: 'Of one article, by its slug.' }, before: next, limit },
    answer: {
      schema: auditSchema,
      example: {
        entries: [
          {
            id: 7,
            at: '2026-11-24T08:15:00Z',
            who: 'Night desk',
            verb: 'publish',
            slug: 'late-ferry',
            revision: 3,
            detail: {},
          },
        ],
        next: null,
      },
    },
    problems: ['bad-request'],
  }),
  admin('get', '/tokens', 'Desk: access', {
    summary: 'The tokens, without their values',
    answer: {
      schema: tokensSchema,
      example: {
        tokens: [
          {
            id: 2,
            name: 'Night desk',
            scope: 'write',
            createdAt: '2026-11-01T09:00:00Z',
            lastUsedAt: null,
            revokedAt: null,
          },
        ],
      },
    },
  }),
  admin('post', '/tokens', 'Desk: access', {
    summary: 'Makes a token; its value is shown this once',
    body: { schema: tokenOrderSchema, example: { name: 'Night desk', scope: 'write' } },
    status: 201,
    answer: { schema: newTokenSchema, example: { id: 2, name: 'Night desk', scope: 'write', token: 'desk_…' } },
    problems: ['bad-request', 'name-taken'],
  }),
  admin('delete', '/tokens/{id}', 'Desk: access', {
    summary: 'Has a token open nothing any more',
    status: 204,
    answer: null,
  }),
]
