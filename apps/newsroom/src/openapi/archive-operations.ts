import {
  restoreBatchSchema,
  restoreReportSchema,
  articleDraftSchema,
  backupFactsSchema,
  importReportSchema,
} from '@broadsheet/model'
import * as v from 'valibot'
import { admin, read, write } from './desk-operation.ts'
import { examples } from './examples.ts'
import type { Operation } from './operation.ts'

/** What the desk may ask of the archive as a whole. */
export const archiveOperations: readonly Operation[] = [
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
    body: { schema: restoreBatchSchema, example: { lines: ['A line of an export'] } },
    answer: {
      schema: restoreReportSchema,
      example: { lines: [{ outcome: 'restored', key: 'ap:1', url: 'https://paper.example/harbour/late-ferry' }] },
    },
    problems: ['bad-request', 'too-large'],
  }),
]
