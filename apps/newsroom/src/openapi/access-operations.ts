import {
  auditSchema,
  newTokenSchema,
  previewSchema,
  siteSchema,
  tokenOrderSchema,
  tokensSchema,
} from '@broadsheet/model'
import { admin, read, write } from './desk-operation.ts'
import type { Operation } from './operation.ts'
import { limit, next } from './query-parameters.ts'

/** What the desk may ask of itself: who it is, who did what, and who may. */
export const accessOperations: readonly Operation[] = [
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
  write('post', '/sign-in-links', 'Desk: access', {
    summary: 'Makes an address that signs a browser in once, within an hour, with the token that asks',
    status: 201,
    answer: {
      schema: previewSchema,
      example: { url: 'https://paper.example/desk/sign-in?link=desk_…', until: '2026-11-25T12:00:00Z' },
    },
  }),
  admin('delete', '/tokens/{id}', 'Desk: access', {
    summary: 'Has a token open nothing any more',
    status: 204,
    answer: null,
  }),
]
