import { limitBody, nextAddress, problem } from '@broadsheet/edge'
import { imageDescriptionSchema, maxImageBytes } from '@broadsheet/model'
import { findCopied, findShownImage, listImages } from '@broadsheet/store'
import * as v from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { addImage } from '../../verbs/add-image.ts'
import { deleteImage } from '../../verbs/delete-image.ts'
import { describeImage } from '../../verbs/describe-image.ts'
import { bucketOf } from '../../verbs/images/bucket-of.ts'
import { unknownImage } from '../../verbs/images/unknown-image.ts'
import { putImage } from '../../verbs/put-image.ts'
import { readOriginal } from '../../verbs/read-original.ts'
import { replaceImage } from '../../verbs/replace-image.ts'
import { answerRefusal, answerVerb, answerVerbWith } from '../answer-verb.ts'
import { done, operation } from '../operation.ts'
import { answerOriginal } from './answer-original.ts'
import { cleaningOperation } from './cleaning-operation.ts'
import { deskImageJson, imageUseJson } from './desk-image-json.ts'
import { imageShapes } from './image-examples.ts'
import { imageJson } from './image-json.ts'
import { deletionQuerySchema, imageListQuerySchema, imageQuerySchema } from './image-query.ts'
import { requireBucket } from './require-bucket.ts'
import { uploadOperations } from './upload-operations.ts'

const { image, images, shown, copied } = imageShapes
const shared = { tag: 'Desk: images', steps: [requireBucket()] } as const
// One name of the parameter: OpenAPI's paths do not differ by patterns.
const named = { ...shared, path: '/images/:image{[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)}' } as const
const original = { ...shared, path: '/images/originals/:image{[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)}' } as const
const hashed = { ...shared, path: '/images/:image{[0-9a-f]{64}}' } as const
const either = { ...shared, path: '/images/:image{(?:[0-9a-f]{64}|[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif))}' } as const
const file = {
  type: 'image/*',
  limit: limitBody<AppEnv>(maxImageBytes, `An image has at most ${maxImageBytes} bytes.`),
}
const maxDescriptionBytes = 65_536

/** `/api/v1/desk/images`: the images that the paper stores, and what editors say of them. */
export const imageOperations = [
  operation({
    ...shared,
    method: 'get',
    path: '/images',
    summary: 'Lists images, newest first; with a source, the one that was copied from there',
    scope: 'read',
    query: imageListQuerySchema,
    answers: { 200: { json: { schema: v.union([images.schema, copied.schema]), example: images.example } } },
    refuses: ['not-found'],
    handle: async (c, { source, q, missing, before = null, limit }) => {
      if (source !== undefined) {
        const note = await findCopied(bucketOf(c), source)
        return note === null ? problem(c, 'not-found') : c.json(imageJson(c, note, source))
      }
      const query = q === '' ? null : q
      const page = await listImages(c.get('db'), { query, isUndescribed: missing === 'alt', before, limit })
      return c.json({
        images: page.images.map((listed) => deskImageJson(c.get('site'), listed)),
        next: nextAddress(c.req.path, c.req.query(), { before: page.next }),
      })
    },
  }),
  operation({
    ...shared,
    method: 'post',
    path: '/images',
    summary: 'Adds an image from the bytes of a file',
    scope: addImage.scope,
    body: file,
    answers: {
      201: { json: image, headers: { Location: 'Its address at the desk.' } },
      200: { json: image, description: 'The paper has this file already: that image.' },
    },
    refuses: ['image-refused'],
    handle: async (c) =>
      answerVerbWith(c, addImage, null, await c.req.arrayBuffer(), ({ image: added, isNew }) => {
        c.header('Location', `${c.req.path}/${added.name}`)
        return c.json(deskImageJson(c.get('site'), added), isNew ? 201 : 200)
      }),
  }),
  operation({
    ...named,
    method: 'get',
    summary: 'An image, with the articles that show it',
    scope: 'read',
    answers: { 200: { json: shown } },
    refuses: ['not-found'],
    handle: async (c) => {
      const found = await findShownImage(c.get('db'), c.req.param('image'))
      if (found === null) return answerRefusal(c, unknownImage())
      const articles = found.uses.map((use) => imageUseJson(c.get('site'), use))
      return c.json({ ...deskImageJson(c.get('site'), found.image), articles })
    },
  }),
  operation({
    ...original,
    method: 'get',
    summary: 'The file of which an image was made, as it was received',
    scope: readOriginal.scope,
    answers: {
      200: {
        type: 'application/octet-stream',
        headers: { 'Content-Disposition': 'That it is to be saved, and under which name.' },
      },
    },
    refuses: ['not-found'],
    handle: async (c) => answerVerbWith(c, readOriginal, c.req.param('image'), null, (file) => answerOriginal(c, file)),
  }),
  operation({
    ...named,
    method: 'patch',
    summary: 'Writes what an image shows, its caption, credit, licence and focus; what is not named stays',
    scope: describeImage.scope,
    body: {
      json: {
        schema: imageDescriptionSchema,
        example: { alt: 'Passengers on the quay, in the rain.', focus: { x: 50, y: 30 } },
      },
      limit: limitBody<AppEnv>(maxDescriptionBytes, `A description has at most ${maxDescriptionBytes} bytes.`),
    },
    answers: { 200: { json: image } },
    refuses: ['bad-request', 'not-found'],
    handle: async (c) =>
      answerVerb(c, describeImage, c.req.param('image'), (described) =>
        c.json(deskImageJson(c.get('site'), described)),
      ),
  }),
  operation({
    ...named,
    method: 'post',
    summary: 'Replaces an image by another file, in every article that shows it',
    scope: replaceImage.scope,
    body: file,
    answers: {
      200: {
        json: {
          schema: v.strictObject({ ...image.schema.entries, replacedIn: v.array(v.string()) }),
          example: { ...image.example, replacedIn: ['late-ferry'] },
        },
      },
    },
    refuses: ['image-refused', 'not-found', 'image-in-use'],
    handle: async (c) =>
      answerVerbWith(c, replaceImage, c.req.param('image'), await c.req.arrayBuffer(), ({ image: added, articles }) =>
        c.json({ ...deskImageJson(c.get('site'), added), replacedIn: articles }),
      ),
  }),
  operation({
    ...hashed,
    method: 'put',
    summary: 'Adds an image of another site; without a body, notes another source address of one',
    scope: putImage.scope,
    query: imageQuerySchema,
    body: file,
    answers: { 200: { json: copied } },
    refuses: ['not-found', 'hash-mismatch', 'image-refused'],
    handle: async (c, { source }) => {
      const target = { sha256: c.req.param('image'), source }
      return await answerVerbWith(c, putImage, target, await c.req.arrayBuffer(), (note) =>
        c.json(imageJson(c, note, source ?? null)),
      )
    },
  }),
  operation({
    ...either,
    method: 'delete',
    summary: 'Deletes an image, by its name or by the SHA-256 of the file that was received or is published',
    scope: deleteImage.scope,
    query: deletionQuerySchema,
    answers: done,
    refuses: ['image-in-use'],
    handle: async (c, { force }) => {
      const given = c.req.param('image')
      const reference = given.includes('.') ? { name: given } : { sha256: given }
      const target = { image: reference, isForced: force === 'true' }
      return await answerVerbWith(c, deleteImage, target, null, () => c.body(null, 204))
    },
  }),
  cleaningOperation,
  ...uploadOperations,
]
