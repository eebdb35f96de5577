import { placedSchema, placementSchema, placementsSchema, rankingWindows, statsSchema } from '@broadsheet/model'
import { read, write } from './desk-operation.ts'
import { examples } from './examples.ts'
import type { Operation } from './operation.ts'
import { limit } from './query-parameters.ts'

/** What the desk may ask of rankings: what it places in them, and what they came to. */
export const placementOperations: readonly Operation[] = [
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
]
