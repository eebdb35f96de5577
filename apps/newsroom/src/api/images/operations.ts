import { limitBody, problem } from '@broadsheet/edge'
import { copiedImageSchema, maxImageBytes } from '@broadsheet/model'
import { findCopied } from '@broadsheet/store'
import * as v from 'valibot'
import { deleteImage } from '../../verbs/delete-image.ts'
import { bucketOf, putImage } from '../../verbs/put-image.ts'
import { answerVerbWith } from '../answer-verb.ts'
import { done, operation } from '../operation.ts'
import { imageJson } from './image-json.ts'
import { imageQuerySchema, imageSourceSchema } from './image-query.ts'
import { requireBucket } from './require-bucket.ts'

const image = {
  path: '/images/:sha256{[0-9a-f]{64}}',
  tag: 'Desk: archive',
  steps: [requireBucket()],
} as const

const json = {
  schema: copiedImageSchema,
  example: {
    url: 'https://paper.example/images/9f86d081884c7d659a2feaa0c55ad015.jpg',
    type: 'image/jpeg',
    bytes: 81920,
    width: 1600,
    height: 1000,
    source: 'https://wire.example/quay.jpg',
  },
}

/**
 * `/api/v1/desk/images`: the images that the paper stores, each named by the SHA-256 of its bytes, and their source
 * addresses.
 */
export const imageOperations = [
  operation({
    ...image,
    method: 'get',
    path: '/images',
    summary: 'Finds the image that was copied from an address',
    scope: 'read',
    query: v.object({ source: imageSourceSchema }),
    answers: { 200: { json } },
    refuses: ['not-found'],
    handle: async (c, { source }) => {
      const note = await findCopied(bucketOf(c), source)
      return note === null ? problem(c, 'not-found') : c.json(imageJson(c, note, source))
    },
  }),
  operation({
    ...image,
    method: 'put',
    summary: 'Stores an image; without a body, records another source address of a stored one',
    scope: putImage.scope,
    query: imageQuerySchema,
    body: { type: 'image/*', limit: limitBody(maxImageBytes, `An image has at most ${maxImageBytes} bytes.`) },
    answers: { 200: { json } },
    refuses: ['not-found'],
    handle: async (c, query) => {
      const target = { sha256: c.req.param('sha256'), ...query }
      return await answerVerbWith(c, putImage, target, await c.req.arrayBuffer(), (note) =>
        c.json(imageJson(c, note, query.source ?? null)),
      )
    },
  }),
  operation({
    ...image,
    method: 'delete',
    summary: 'Deletes an image',
    scope: deleteImage.scope,
    answers: done,
    refuses: [],
    handle: async (c) => answerVerbWith(c, deleteImage, c.req.param('sha256'), null, () => c.body(null, 204)),
  }),
]
