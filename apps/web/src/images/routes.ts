import { absence, isKnown, setCacheHeaders, setPartCacheHeaders } from '@broadsheet/edge'
import { cacheTags, imageTypeOf } from '@broadsheet/model'
import type { AskedRange } from '@broadsheet/store'
import { readImage } from '@broadsheet/store'
import type { Context, Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { fitsWhatClientHas, readRange } from './byte-range.ts'
import { showRendition } from './show-rendition.ts'

/** `/images/{name}`: stored images, or a part of one. The bytes under a name never change. */
export function addImageRoutes(app: Hono<AppEnv>): void {
  app.get('/images/:name{[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)}/:rendition', async (c) => {
    return await showRendition(c, c.req.param('name'), c.req.param('rendition'))
  })
  app.get('/images/:name{[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)}', async (c) => {
    const name = c.req.param('name')
    const [tags, entityTag] = [[cacheTags.image(name)], `"${name}"`]
    const isKnownToClient = isKnown(c.req.header('If-None-Match'), entityTag)
    const wantsBytes = c.req.method === 'GET' && !isKnownToClient
    const found = await readImage(c.env.IMAGES, name, wantsBytes ? partOf(c, entityTag) : 'no bytes')
    if (found === null) return absence(c, 'not-found', tags)
    const { bytes, body, range } = found
    c.header('ETag', entityTag)
    c.header('Accept-Ranges', 'bytes')
    if (range === 'unsatisfiable') return c.body(null, 416, { 'Content-Range': `bytes */${bytes}` })
    if (range === null) setCacheHeaders(c, { kind: 'asset', tags })
    else setPartCacheHeaders(c, 'asset')
    if (isKnownToClient) return c.body(null, 304)
    c.header('Content-Type', imageTypeOf(name))
    c.header('Content-Length', String(range?.length ?? bytes))
    if (range === null) return c.newResponse(body)
    c.header('Content-Range', `bytes ${range.offset}-${range.offset + range.length - 1}/${bytes}`)
    return c.newResponse(body, 206)
  })
}

/** Finds the requested part once the size is known; null if the request wants the whole image. */
function partOf(c: Context<AppEnv>, entityTag: string): ((size: number) => AskedRange) | null {
  const header = c.req.header('Range')
  if (header === undefined || !fitsWhatClientHas(c.req.header('If-Range'), entityTag)) return null
  return (size) => readRange(header, size)
}
