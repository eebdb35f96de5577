import { absence, isKnown, log, setCacheHeaders } from '@broadsheet/edge'
import {
  cacheTags,
  imageTypeOf,
  innermostReason,
  parseRendition,
  renditionTypes,
  type Rendition,
} from '@broadsheet/model'
import { makeRendition, readImage, readRendition } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/**
 * `/images/{name}/{rendition}`: an image resized or cropped. It is made when it is first asked for, and stored. While it
 * cannot be made, the image itself is answered.
 */
export async function showRendition(c: Context<AppEnv>, name: string, file: string): Promise<Response> {
  const tags = [cacheTags.image(name)]
  const rendition = parseRendition(file)
  const bucket = c.env.IMAGES
  if (rendition === null || bucket === undefined) return absence(c, 'not-found', tags)
  const type = renditionTypes[rendition.type]
  const stored = await readRendition(bucket, name, file)
  if (stored !== null) {
    setCacheHeaders(c, { kind: 'asset', tags })
    c.header('ETag', stored.etag)
    if (isKnown(c.req.header('If-None-Match'), stored.etag)) return c.body(null, 304)
    return c.body(stored.body, 200, { 'Content-Type': type })
  }
  const made = await tryToMake(c, bucket, { name, file, rendition })
  if (made === null) return await answerImageItself(c, bucket, name)
  setCacheHeaders(c, { kind: 'asset', tags })
  return c.body(made, 200, { 'Content-Type': type })
}

type Asked = { name: string; file: string; rendition: Rendition }

async function tryToMake(c: Context<AppEnv>, bucket: R2Bucket, { name, ...asked }: Asked): Promise<ArrayBuffer | null> {
  try {
    return await makeRendition({ bucket, images: c.env.RENDITIONS, db: c.get('db') }, name, asked)
  } catch (error) {
    log('rendition failed', { name, rendition: asked.file, reason: innermostReason(error) })
    return null
  }
}

// For a minute, for the rendition may be there then.
async function answerImageItself(c: Context<AppEnv>, bucket: R2Bucket, name: string): Promise<Response> {
  const tags = [cacheTags.image(name)]
  const image = await readImage(bucket, name, null)
  if (image === null) return absence(c, 'not-found', tags)
  setCacheHeaders(c, { kind: 'front', tags })
  c.header('Content-Type', imageTypeOf(name))
  return c.newResponse(image.body)
}
