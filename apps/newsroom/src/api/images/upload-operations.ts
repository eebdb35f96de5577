import { limitBody } from '@broadsheet/edge'
import { imageUploadSchema, uploadEndSchema, uploadPartBytes } from '@broadsheet/model'
import { findParts } from '@broadsheet/store'
import type { AppEnv } from '../../context/env.ts'
import { endUpload } from '../../verbs/end-upload.ts'
import { bucketOf } from '../../verbs/images/bucket-of.ts'
import { findStored } from '../../verbs/images/find-stored.ts'
import { storeUploadPart } from '../../verbs/store-upload-part.ts'
import { answerVerb, answerVerbWith } from '../answer-verb.ts'
import { done, operation } from '../operation.ts'
import { deskImageJson } from './desk-image-json.ts'
import { imageShapes } from './image-examples.ts'
import { partQuerySchema } from './image-query.ts'
import { requireBucket } from './require-bucket.ts'

const upload = {
  path: '/images/uploads/:sha256{[0-9a-f]{64}}',
  tag: 'Desk: images',
  steps: [requireBucket()],
} as const
const { image } = imageShapes
const maxEndBytes = 1_024

/**
 * `/api/v1/desk/images/uploads/{sha256}`: a file in parts, so that a break costs one of them. It is named by the SHA-256
 * of the whole file; what is unfinished is forgotten after a day.
 */
export const uploadOperations = [
  operation({
    ...upload,
    method: 'get',
    summary: 'Which parts of an upload have arrived, and the image if the paper has it',
    scope: 'read',
    answers: {
      200: {
        json: { schema: imageUploadSchema, example: { partBytes: uploadPartBytes, parts: [0, 1, 3], image: null } },
      },
    },
    refuses: [],
    handle: async (c) => {
      const sha256 = c.req.param('sha256')
      const [known, parts] = await Promise.all([
        findStored({ db: c.get('db'), env: c.env }, { sha256 }),
        findParts(bucketOf(c), sha256),
      ])
      return c.json({
        partBytes: uploadPartBytes,
        parts: [...parts.keys()].toSorted((a, b) => a - b),
        image: known === null ? null : deskImageJson(c.get('site'), known),
      })
    },
  }),
  operation({
    ...upload,
    path: '/images/uploads/:sha256{[0-9a-f]{64}}/:part{[0-9]{1,2}}',
    method: 'put',
    summary: 'Stores a part of an upload, numbered from 0',
    scope: storeUploadPart.scope,
    query: partQuerySchema,
    body: {
      type: 'application/octet-stream',
      limit: limitBody<AppEnv>(uploadPartBytes, `A part has at most ${uploadPartBytes} bytes.`),
    },
    answers: done,
    refuses: ['bad-request', 'too-large', 'image-refused', 'too-many-uploads'],
    handle: async (c, { bytes }) => {
      const target = { sha256: c.req.param('sha256'), part: Number(c.req.param('part')), bytes }
      return await answerVerbWith(c, storeUploadPart, target, await c.req.arrayBuffer(), () => c.body(null, 204))
    },
  }),
  operation({
    ...upload,
    method: 'post',
    summary: 'Joins the parts of an upload, and adds the image',
    scope: endUpload.scope,
    body: {
      json: { schema: uploadEndSchema, example: { bytes: 3_145_728 } },
      limit: limitBody<AppEnv>(maxEndBytes, `The body has at most ${maxEndBytes} bytes.`),
    },
    answers: {
      201: { json: image },
      200: { json: image, description: 'The paper has this file already: that image.' },
    },
    refuses: ['bad-request', 'upload-incomplete', 'hash-mismatch', 'image-refused'],
    handle: async (c) =>
      answerVerb(c, endUpload, c.req.param('sha256'), ({ image: added, isNew }) =>
        c.json(deskImageJson(c.get('site'), added), isNew ? 201 : 200),
      ),
  }),
]
