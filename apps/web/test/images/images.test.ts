import { maxImageBytes } from '@broadsheet/model'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { askWithBucket } from './ask-with-bucket.ts'
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
    expect(await found.json()).toMatchObject({ url: `https://paper.example${image.path}`, width: null })
    expect((await send(`/api/v1/desk/images/${'0'.repeat(64)}`, null)).status).toBe(404)
  })

  it('is refused and not stored if its bytes do not match its name', async () => {
    const other = await sampleImage(bytesOf('GIF89a other'), 'gif')
    const refused = await send(other.barePath, image.bytes)
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ detail: `The SHA-256 of the body is ${image.sha256}.` }),
    ])
    expect((await ask(other.path)).status).toBe(404)
  })

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html><script>alert(1)</script>', '%PDF-1.7', 'BM'])(
    'is refused where it is none: %s',
    async (text) => {
      const { barePath, bytes, sha256 } = await sampleImage(bytesOf(text))
      expect((await send(barePath, bytes, { ...token, 'Content-Type': 'image/png' })).status).toBe(400)
      const { objects } = await env.IMAGES.list({ prefix: sha256.slice(0, 32) })
      expect(objects).toEqual([])
    },
  )

  it('has at most ten million bytes', async () => {
    const largest = new Uint8Array(maxImageBytes)
    largest.set(bytesOf('GIF89a'))
    const { barePath, path } = await sampleImage(largest, 'gif')
    expect((await send(barePath, largest)).status).toBe(200)
    expect((await ask(path)).headers.get('Content-Length')).toBe(String(maxImageBytes))
    const larger = new Uint8Array(maxImageBytes + 1)
    larger.set(bytesOf('GIF89a'))
    const refused = await send((await sampleImage(larger)).barePath, larger)
    expect([refused.status, await refused.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })])
  })

  it.each([
    'source=javascript:alert(1)',
    'source=quay.png',
    'source=ftp://pictures.example/quay.png',
    `source=https://pictures.example/${'a'.repeat(2_000)}`,
    'width=0',
    'width=-1',
    'height=100001',
    'height=1e3',
  ])('is refused with %s', async (query) => {
    expect((await send(`${image.barePath}?${query}`, image.bytes)).status).toBe(400)
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
    const other = await sampleImage(bytesOf('GIF89a to be taken away'), 'gif')
    const source = encodeURIComponent('https://pictures.example/taken.gif')
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
