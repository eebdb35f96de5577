import { limitBody } from '@broadsheet/edge'
import { importedDraftSchema, importLimits, importReportSchema, withdrawalSchema } from '@broadsheet/model'
import * as v from 'valibot'
import { importBatch } from '../verbs/import.ts'
import { answerVerb } from './answer-verb.ts'
import { examples } from './examples.ts'
import { operation } from './operation.ts'

const tooLarge = `A batch has at most ${importLimits.bytes} bytes; send smaller ones.`

/** `/api/v1/desk/imports`: drafts that become published articles (or, without a date, drafts of the paper), and withdrawals by their sources. */
export const importOperation = operation({
  method: 'post',
  path: '/imports',
  tag: 'Desk: archive',
  summary: 'Imports a batch of drafts and withdrawals, with a result for each',
  scope: importBatch.scope,
  body: {
    json: {
      schema: v.object({ items: v.array(v.union([importedDraftSchema, withdrawalSchema])) }),
      example: { items: [examples.draft] },
    },
    limit: limitBody(importLimits.bytes, tooLarge),
  },
  answers: {
    200: {
      json: {
        schema: importReportSchema,
        example: { items: [{ outcome: 'added', key: 'ap:1', url: 'https://paper.example/harbour/late-ferry' }] },
      },
    },
  },
  refuses: ['bad-request'],
  handle: async (c) => answerVerb(c, importBatch, null, (report) => c.json(report)),
})
