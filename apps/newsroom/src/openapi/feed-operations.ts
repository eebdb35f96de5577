import { feedChangeSchema, feedExample, feedOrderSchema, feedSchema, feedsSchema } from '@broadsheet/model'
import { read, write } from './desk-operation.ts'
import type { Operation } from './operation.ts'

const tag = 'Desk: feeds'
const answer = { schema: feedSchema, example: feedExample }

/** What the desk may ask about the feeds that the paper follows. */
export const feedOperations: readonly Operation[] = [
  read('get', '/feeds', tag, {
    summary: 'What the paper follows, and how that goes',
    answer: { schema: feedsSchema, example: { feeds: [feedExample] } },
  }),
  write('post', '/feeds', tag, {
    summary: 'Follows a feed; 200 where it is followed already',
    body: { schema: feedOrderSchema, example: { url: feedExample.url, section: 'Harbour' } },
    status: 201,
    answer,
    problems: ['bad-request', 'too-large'],
  }),
  write('patch', '/feeds/{id}', tag, {
    summary: 'Pauses it or goes on, polls it with the next tick, or sends its articles to another section',
    body: { schema: feedChangeSchema, example: { paused: true } },
    answer,
    problems: ['bad-request', 'not-found', 'wrong-state', 'too-large'],
  }),
  write('delete', '/feeds/{id}', tag, {
    summary: 'Follows it no more; its articles stay',
    status: 204,
    answer: null,
  }),
]
