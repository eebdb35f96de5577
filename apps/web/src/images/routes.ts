import { cacheTags } from '@broadsheet/model'
import { Hono } from 'hono'
import { keep } from '../cache/answer.ts'
import { isKnown } from '../cache/entity-tag.ts'
import type { AppEnv } from '../env.ts'
import { absence } from '../http/problem.ts'
import { askBucket } from './ask-bucket.ts'
import { imageTypeOf } from './kept-images.ts'

/** `/images/{name}`: the pictures that the paper keeps. What a name stands for never changes, and asks no archive. */
export function imageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/:name{[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)}', async (c) => {
    const name = c.req.param('name')
    const [tags, entityTag] = [[cacheTags.image(name)], `"${name}"`]
    const isKnownToClient = isKnown(c.req.header('If-None-Match'), entityTag)
    const found = await look(c.env.IMAGES, name, c.req.method === 'GET' && !isKnownToClient)
    if (found === null) return absence(c, 'not-found', tags)
    keep(c, { kind: 'asset', tags })
    c.header('ETag', entityTag)
    if (isKnownToClient) return c.body(null, 304)
    c.header('Content-Type', imageTypeOf(name))
    c.header('Content-Length', String(found.bytes))
    return found.body === null ? c.body(null) : c.body(found.body)
  })
}

type Looked = { bytes: number; body: ReadableStream | null }

async function look(bucket: R2Bucket | undefined, name: string, wantsBytes: boolean): Promise<Looked | null> {
  if (bucket === undefined) return null
  if (!wantsBytes) {
    const found = await askBucket(bucket.head(name))
    return found === null ? null : { bytes: found.size, body: null }
  }
  const found = await askBucket(bucket.get(name))
  return found === null ? null : { bytes: found.size, body: found.body }
}
