import { limitBody } from '@broadsheet/edge'
import { cleaningOrderSchema, cleaningReportSchema } from '@broadsheet/model'
import type { AppEnv } from '../../context/env.ts'
import { cleanImages } from '../../verbs/clean-images.ts'
import { answerVerb } from '../answer-verb.ts'
import { operation } from '../operation.ts'
import { requireBucket } from './require-bucket.ts'

const maxOrderBytes = 1_024
const name = '9f86d081884c7d659a2feaa0c55ad015.jpg'
const shownAs = '60303ae22b998861bce3b28f33eec1be.jpg'

/** `/api/v1/desk/images/cleaning`: brings images in line that were stored before the paper cleaned files. */
export const cleaningOperation = operation({
  method: 'post',
  path: '/images/cleaning',
  tag: 'Desk: images',
  summary: 'Cleans and notes a few images that an earlier version stored; “next” leads on',
  scope: cleanImages.scope,
  steps: [requireBucket()],
  body: {
    json: { schema: cleaningOrderSchema, example: { after: '' } },
    limit: limitBody<AppEnv>(maxOrderBytes, `An order has at most ${maxOrderBytes} bytes.`),
  },
  answers: {
    200: {
      json: {
        schema: cleaningReportSchema,
        example: {
          images: [{ name, outcome: 'cleaned', detail: null, shownAs, articles: ['late-ferry'] }],
          next: null,
        },
      },
    },
  },
  refuses: ['bad-request'],
  handle: async (c) => answerVerb(c, cleanImages, null, (report) => c.json(report)),
})
