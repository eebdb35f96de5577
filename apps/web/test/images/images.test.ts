import { maxImageBytes } from '@broadsheet/model'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { askWithBucket } from './ask-with-bucket.ts'
import { drawSample, padSample } from './draw-sample.ts'
import { asText, photograph, secrets } from './photograph.ts'
import { sampleImage } from './sample-image.ts'

const { request } = siteUnderTest()
const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const image = await sampleImage()
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) => request(path, { method, headers })
const send = (path: string, body: Uint8Array | null, headers: Record<string, string> = token) =>
  request(path, { method: 'PUT', headers, body })

beforeAll(async () => {
  await send(image.deskPath, image.bytes)
})

describe('an image for readers', () => {
  it('has its type and bytes, is cached for a year, and has an opaque origin if a browser opens it', async () => {
    const response = await ask(image.path)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(image.bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'cloudflare-cdn-cache-control': 'max-age=31536000, stale-if-error=2592000',
      'cache-tag': `image:${image.path.slice(8)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none';frame-ancestors 'none';sandbox`,
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(image.bytes)
  })

  it('costs a 304 when the client has it, and HEAD answers as GET does', async () => {
    const { headers } = await ask(image.path)
    const tag = headers.get('ETag') ?? ''
    const known = await ask(image.path, 'GET', { 'If-None-Match': `W/${tag}` })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const head = await ask(image.path, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(headers))
  })

  it('is a 404 for a minute at an unknown name', async () => {
    for (const path of [image.path.replace('.png', '.jpg'), `/images/${'0'.repeat(32)}.webp`]) {
      const response = await ask(path, 'GET', { 'If-None-Match': `"${path.slice(8)}"` })
      expect([response.status, response.headers.get('Cloudflare-CDN-Cache-Control')]).toEqual([
        404,
        'max-age=60, stale-if-error=3600',
      ])
    }
  })

  it('is served with the type of its name, whatever the bucket says', async () => {
    const name = `${'a'.repeat(32)}.gif`
    await env.IMAGES.put(name, '<script>alert(1)</script>', { httpMetadata: { contentType: 'text/html' } })
    expect((await ask(`/images/${name}`)).headers.get('Content-Type')).toBe('image/gif')
  })

  it.each(['note', '../from/note', 'from/note', `${'a'.repeat(64)}.png`, `${'a'.repeat(32)}.svg`, 'a'.repeat(32)])(
    'is not %s',
    async (name) => {
      const key = `from/note`
      await env.IMAGES.put(key, 'a note')
      const response = await ask(`/images/${name}`)
      expect([response.status, (await response.text()).includes('a note')]).toEqual([404, false])
    },
  )
})

describe('an image from the desk', () => {
  it('is answered with its address, and found by its source', async () => {
    const answer = {
      url: `https://paper.example${image.path}`,
      type: 'image/png',
      bytes: image.bytes.length,
      width: 1,
      height: 1,
      source: image.source,
    }
    expect(await (await send(image.deskPath, image.bytes)).json()).toEqual(answer)
    const found = await ask(
      `/api/v1/desk/images?source=${encodeURIComponent('HTTPS://Pictures.example/quay.png')}`,
      'GET',
      token,
    )
    expect([found.status, await found.json()]).toEqual([200, answer])
    expect(found.headers.get('Cache-Control')).toBe('no-store')
  })

  it('can get another source without its bytes, once it is stored', async () => {
    const source = encodeURIComponent('https://elsewhere.example/copy.png')
    expect((await send(`${image.barePath}?source=${source}`, null)).status).toBe(200)
    const found = await ask(`/api/v1/desk/images?source=${source}`, 'GET', token)
    expect(await found.json()).toMatchObject({ url: `https://paper.example${image.path}`, width: 1 })
    expect((await send(`/api/v1/desk/images/${'0'.repeat(64)}`, null)).status).toBe(404)
  })

  it('is refused and not stored if its bytes do not match its name', async () => {
    const other = await sampleImage(await drawSample(3, 2))
    const refused = await send(other.barePath, image.bytes)
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'hash-mismatch', detail: `The SHA-256 of the body is ${image.sha256}.` }),
    ])
    expect((await ask(other.path)).status).toBe(404)
  })

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'is-svg'],
    ['<html><script>alert(1)</script>', 'is-web-page'],
    ['%PDF-1.7', 'is-pdf'],
    ['BM', 'unknown-type'],
    ['GIF89a', 'cut-off'],
  ])('is refused where it is none: %s', async (text, reason) => {
    const { barePath, bytes, sha256 } = await sampleImage(bytesOf(text))
    const refused = await send(barePath, bytes, { ...token, 'Content-Type': 'image/png' })
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'image-refused', reason, detail: expect.stringContaining('.') }),
    ])
    const { objects } = await env.IMAGES.list({ prefix: sha256.slice(0, 32) })
    expect(objects).toEqual([])
  })

  it('is published without its metadata, and found by the hash of what was sent', async () => {
    const { barePath, bytes } = await sampleImage(await photograph())
    const answer = await (await send(barePath, bytes)).json<{ url: string; bytes: number; width: number }>()
    const published = await request(answer.url.slice('https://paper.example'.length))
    const text = asText(new Uint8Array(await published.arrayBuffer()))
    expect(answer).toMatchObject({ bytes: text.length, width: 40 })
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(await (await send(barePath, null)).json()).toEqual({ ...answer, source: null })
    expect((await ask(barePath, 'DELETE', token)).status).toBe(204)
    expect((await send(barePath, null)).status).toBe(404)
  })

  it('has at most 25 million bytes', async () => {
    const largest = await padSample(maxImageBytes)
    const { barePath, path } = await sampleImage(largest)
    expect((await send(barePath, largest)).status).toBe(200)
    expect((await ask(path)).headers.get('Content-Length')).toBe(String(maxImageBytes))
    const larger = await padSample(maxImageBytes + 1)
    const refused = await send((await sampleImage(larger)).barePath, larger)
    expect([refused.status, await refused.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })])
  })

  it.each([
    'source=javascript:alert(1)',
    'source=quay.png',
    'source=ftp://pictures.example/quay.png',
    `source=https://pictures.example/${'a'.repeat(2_000)}`,
  ])('is refused with %s', async (query) => {
    expect((await send(`${image.barePath}?${query}`, image.bytes)).status).toBe(400)
  })

  it('has the size that its bytes tell, whatever the query says', async () => {
    const answer = await send(`${image.barePath}?width=9&height=9`, image.bytes)
    expect(await answer.json()).toMatchObject({ width: 1, height: 1 })
  })

  it('needs a token with the scope write', async () => {
    const made = await request('/api/v1/desk/tokens', {
      method: 'POST',
      headers: token,
      body: JSON.stringify({ name: 'Reader', scope: 'read' }),
    })
    const { token: value } = await made.json<{ token: string }>()
    const reader = { Authorization: `Bearer ${value}` }
    expect((await send(image.barePath, image.bytes, {})).status).toBe(401)
    expect((await send(image.barePath, image.bytes, reader)).status).toBe(403)
    expect((await ask(image.barePath, 'DELETE', reader)).status).toBe(403)
    expect((await ask(`/api/v1/desk/images?source=${encodeURIComponent(image.source)}`, 'GET', reader)).status).toBe(
      200,
    )
  })

  it('that is deleted is not found by its source either', async () => {
    const other = await sampleImage(await drawSample(2, 3))
    const source = encodeURIComponent('https://pictures.example/taken.png')
    await send(`${other.barePath}?source=${source}`, other.bytes)
    expect((await ask(other.path)).status).toBe(200)
    expect((await ask(other.barePath, 'DELETE', token)).status).toBe(204)
    expect((await ask(other.path)).status).toBe(404)
    expect((await ask(`/api/v1/desk/images?source=${source}`, 'GET', token)).status).toBe(404)
    expect((await ask(other.barePath, 'DELETE', token)).status).toBe(204)
  })
})

describe('a paper without a bucket', () => {
  it('tells the desk so, and has no images for readers', async () => {
    const refused = await askWithBucket(undefined, image.barePath, {
      method: 'PUT',
      headers: token,
      body: image.bytes,
    })
    expect([refused.status, await refused.json()]).toEqual([501, expect.objectContaining({ code: 'images-off' })])
    expect(
      (await askWithBucket(undefined, `/api/v1/desk/images?source=https://a.example/`, { headers: token })).status,
    ).toBe(501)
    expect((await askWithBucket(undefined, image.path)).status).toBe(404)
  })

  it('follows no source whose images are to be copied', async () => {
    const body = JSON.stringify({ url: 'https://wire.example/feed.xml', section: 'Wire', copyImages: true })
    const refused = await askWithBucket(undefined, '/api/v1/desk/feeds', { method: 'POST', headers: token, body })
    expect([refused.status, await refused.json()]).toEqual([501, expect.objectContaining({ code: 'images-off' })])
  })
})

describe('a bucket that fails', () => {
  it('is a 503 with Retry-After, which is not stored', async () => {
    const broken = new Proxy(env.IMAGES, {
      get: () => async () => {
        throw new Error('R2 is down')
      },
    })
    const asked: [string, RequestInit][] = [
      [image.path, {}],
      [image.path, { headers: { Range: 'bytes=0-1' } }],
      [image.barePath, { method: 'PUT', headers: token, body: image.bytes }],
      [`/api/v1/desk/images?source=https://a.example/`, { headers: token }],
    ]
    for (const [path, init] of asked) {
      const { status, headers } = await askWithBucket(broken, path, init)
      expect([path, status, headers.get('Retry-After'), headers.get('Cache-Control')]).toEqual([
        path,
        503,
        '30',
        'no-store',
      ])
    }
  })
})
