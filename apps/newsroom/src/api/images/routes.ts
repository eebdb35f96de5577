import { limitBody, parseQuery, problem } from '@broadsheet/edge'
import { maxImageBytes } from '@broadsheet/model'
import { findCopied } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { deleteImage } from '../../verbs/delete-image.ts'
import { bucketOf, putImage } from '../../verbs/put-image.ts'
import { answerVerbWith } from '../answer-verb.ts'
import { imageJson } from './image-json.ts'
import { imageQuerySchema, imageSourceSchema } from './image-query.ts'
import { requireBucket } from './require-bucket.ts'

const sha256 = '/:sha256{[0-9a-f]{64}}'

/** `/api/v1/desk/images`: pictures that the paper keeps, each under the SHA-256 of its bytes, and where they stood. */
export function deskImageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(requireBucket())
    .get('/', async (c) => {
      const parsed = parseQuery(v.object({ source: imageSourceSchema }), c.req.query())
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const note = await findCopied(bucketOf(c), parsed.query.source)
      return note === null ? problem(c, 'not-found') : c.json(imageJson(c, note, parsed.query.source))
    })
    .put(sha256, limitBody(maxImageBytes, `An image has at most ${maxImageBytes} bytes.`), async (c) => {
      const parsed = parseQuery(imageQuerySchema, c.req.query())
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const target = { sha256: c.req.param('sha256'), ...parsed.query }
      return await answerVerbWith(c, putImage, target, await c.req.arrayBuffer(), (note) =>
        c.json(imageJson(c, note, parsed.query.source ?? null)),
      )
    })
    .delete(sha256, async (c) => answerVerbWith(c, deleteImage, c.req.param('sha256'), null, () => c.body(null, 204)))
}
