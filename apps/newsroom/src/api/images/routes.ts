import { limitBody, log, parseQuery, problem } from '@broadsheet/edge'
import { cacheTags, maxImageBytes } from '@broadsheet/model'
import { askBucket, findCopied, findStoredImage } from '@broadsheet/store'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { nameStaleTags } from '../../context/name-stale-tags.ts'
import { imageJson } from './image-json.ts'
import { imageSourceSchema } from './image-query.ts'
import { putImage } from './put-image.ts'
import { bucketOf, requireBucket } from './require-bucket.ts'

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
    .put(sha256, limitBody(maxImageBytes, `A picture has at most ${maxImageBytes} bytes.`), async (c) =>
      putImage(c, c.req.param('sha256')),
    )
    .delete(sha256, async (c) => {
      const kept = await findStoredImage(bucketOf(c), c.req.param('sha256'))
      if (kept === null) return c.body(null, 204)
      await askBucket(bucketOf(c).delete(kept.name))
      log('picture taken away', { name: kept.name, by: c.get('editor').name })
      nameStaleTags(c, [cacheTags.image(kept.name)])
      return c.body(null, 204)
    })
}
