import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { askWithBucket } from './ask-with-bucket.ts'
import { sampleImage } from './sample-image.ts'

const { request } = siteUnderTest()
const image = await sampleImage()
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) => request(path, { method, headers })

beforeAll(async () => {
  await env.IMAGES.put(image.path.slice('/images/'.length), image.bytes)
})

describe('a part of an image', () => {
  const all = image.bytes.length
  const part = (range: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(image.path, method, { Range: range, ...headers })

  it.each([
    ['bytes=0-7', 0, 8],
    ['bytes=8-', 8, all],
    ['bytes=-4', all - 4, all],
    ['bytes=60-999', 60, all],
  ])('%s is that, which the edge does not keep', async (range, from, to) => {
    const response = await part(range)
    expect(response.status).toBe(206)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(to - from),
      'content-range': `bytes ${from}-${to - 1}/${all}`,
      'accept-ranges': 'bytes',
      etag: `"${image.path.slice(8)}"`,
      'cache-control': 'private, max-age=31536000, immutable',
      'cloudflare-cdn-cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(response.headers.has('Cache-Tag')).toBe(false)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(image.bytes.slice(from, to))
  })

  it('outside of the image is a 416 with the size, which is not stored', async () => {
    const response = await part(`bytes=${all}-`)
    expect([response.status, await response.text()]).toEqual([416, ''])
    expect([response.headers.get('Content-Range'), response.headers.get('Cache-Control')]).toEqual([
      `bytes */${all}`,
      'no-store',
    ])
    expect(response.headers.has('Cloudflare-CDN-Cache-Control')).toBe(false)
  })

  it.each(['bytes=0-1,4-5', 'bytes=5-2', 'lines=1-2'])('is the whole image for %s', async (range) => {
    const response = await part(range)
    expect([response.status, response.headers.get('Content-Range')]).toEqual([200, null])
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(image.bytes)
  })

  it('is sent only if the client has the same image', async () => {
    const tag = `"${image.path.slice(8)}"`
    const statusWith = async (headers: Record<string, string>) => (await part('bytes=0-7', headers)).status
    expect(await statusWith({ 'If-Range': tag })).toBe(206)
    expect(await statusWith({ 'If-Range': `W/${tag}` })).toBe(200)
    expect(await statusWith({ 'If-Range': '"another"' })).toBe(200)
    expect(await statusWith({ 'If-Range': 'Fri, 20 Nov 2026 08:15:00 GMT' })).toBe(200)
    expect(await statusWith({ 'If-None-Match': tag })).toBe(304)
    expect((await part(`bytes=${all}-`, { 'If-Range': '"another"' })).status).toBe(200)
  })

  it('is not answered to HEAD, which names the unit of ranges', async () => {
    const response = await part('bytes=0-7', {}, 'HEAD')
    expect([response.status, response.headers.get('Content-Length'), response.headers.get('Accept-Ranges')]).toEqual([
      200,
      String(all),
      'bytes',
    ])
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toContain('max-age=31536000')
  })

  it('is read from the bucket as a part', async () => {
    const asked: unknown[] = []
    const watched = new Proxy(env.IMAGES, {
      get: (bucket, verb: 'head' | 'get') => async (name: string, options?: R2GetOptions) => {
        asked.push([verb, options?.range])
        return verb === 'head' ? await bucket.head(name) : await bucket.get(name, options)
      },
    })
    await (await askWithBucket(watched, image.path, { headers: { Range: 'bytes=2-5' } })).arrayBuffer()
    expect(asked).toEqual([
      ['head', undefined],
      ['get', { offset: 2, length: 4 }],
    ])
    const missing = await askWithBucket(watched, `/images/${'0'.repeat(32)}.png`, { headers: { Range: 'bytes=2-5' } })
    expect(missing.status).toBe(404)
  })
})
