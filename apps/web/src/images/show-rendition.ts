import { absence, isKnown, log, setCacheHeaders } from '@broadsheet/edge'
import { cacheTags, imageTypeOf, parseRendition, renditionTypes, type Rendition } from '@broadsheet/model'
import { findImageFacts, readImage, readRendition, storeRendition } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { cropSide } from './crop-side.ts'
import { drawRendition } from './draw-rendition.ts'

/**
 * `/images/{name}/{rendition}`: an image resized or cropped. It is made when it is first asked for, and stored. While it
 * cannot be made, the image itself is answered.
 */
export async function showRendition(c: Context<AppEnv>, name: string, file: string): Promise<Response> {
  const tags = [cacheTags.image(name)]
  const rendition = parseRendition(file)
  const bucket = c.env.IMAGES
  if (rendition === null || bucket === undefined) return absence(c, 'not-found', tags)
  const stored = await readRendition(bucket, name, file)
  const type = renditionTypes[rendition.type]
  if (stored !== null) {
    setCacheHeaders(c, { kind: 'asset', tags })
    c.header('ETag', stored.etag)
    if (isKnown(c.req.header('If-None-Match'), stored.etag)) return c.body(null, 304)
    return c.body(stored.body, 200, { 'Content-Type': type })
  }
  const image = await readImage(bucket, name, null)
  if (image === null) return absence(c, 'not-found', tags)
  const drawn = image.body === null ? null : await tryToDraw(c, { name, body: image.body, rendition })
  if (drawn === null) return await answerImageItself(c, bucket, name)
  c.executionCtx.waitUntil(storeRendition(bucket, { name, file, bytes: drawn, type }))
  setCacheHeaders(c, { kind: 'asset', tags })
  return c.body(drawn, 200, { 'Content-Type': type })
}

type Source = { name: string; body: ReadableStream; rendition: Rendition }

/** Null if the account has no Cloudflare Images, the image is animated, or Cloudflare Images fails. */
async function tryToDraw(c: Context<AppEnv>, { name, body, rendition }: Source): Promise<ArrayBuffer | null> {
  const images = c.env.RENDITIONS
  if (images === undefined || name.endsWith('.gif')) return null
  try {
    return await drawRendition(images, body, rendition, await sideOf(c, name, rendition))
  } catch (error) {
    log('rendition failed', { name, rendition: c.req.path, reason: String(error) })
    return null
  }
}

async function sideOf(c: Context<AppEnv>, name: string, { width, height }: Rendition) {
  const facts = height === null ? null : await findImageFacts(c.get('db'), name)
  return facts === null || height === null ? 'center' : cropSide(facts, { width, height })
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
