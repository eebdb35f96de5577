import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { drawSample } from './draw-sample.ts'

const name = `${'0b'.repeat(16)}.png`
const bytes = await drawSample(900, 600)

type Given = { headers?: HeadersInit; RENDITIONS?: ImagesBinding | undefined }

async function ask(path: string, { headers = {}, ...given }: Given = {}) {
  const ctx = createExecutionContext()
  const bindings = { ...env, ...given }
  const response = await createPaper().fetch(new Request(`https://paper.example${path}`, { headers }), bindings, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

const sizeOf = async (response: Response) => {
  const info = await env.RENDITIONS.info(new Blob([await response.arrayBuffer()]).stream())
  return 'width' in info ? [info.format, info.width, info.height] : [info.format]
}

beforeAll(async () => {
  await env.IMAGES.put(name, bytes)
})

describe('a rendition', () => {
  it.each([
    ['320.webp', ['image/webp', 320, 213]],
    ['640.avif', ['image/avif', 640, 427]],
    ['1920.webp', ['image/webp', 900, 600]],
    ['1x1.jpg', ['image/jpeg', 1200, 1200]],
    ['16x9.jpg', ['image/jpeg', 1200, 675]],
    ['card.jpg', ['image/jpeg', 1200, 630]],
  ])('%s is %j', async (file, expected) => {
    const response = await ask(`/images/${name}/${file}`)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, expected[0]])
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('Cache-Tag')).toBe(`image:${name}`)
    expect(await sizeOf(response)).toEqual(expected)
  })

  it('is made once, and costs a 304 when the client has it', async () => {
    const path = `/images/${name}/480.webp`
    await ask(path)
    const again = await ask(path, { RENDITIONS: undefined })
    expect([again.status, again.headers.get('Content-Type')]).toEqual([200, 'image/webp'])
    const tag = again.headers.get('ETag') ?? ''
    const known = await ask(path, { headers: { 'If-None-Match': tag } })
    expect([known.status, await known.text()]).toEqual([304, ''])
  })

  it.each([`${name}/321.webp`, `${name}/card.webp`, `${name}/320.gif`, `${'0c'.repeat(16)}.png/320.webp`])(
    'is a 404 at %s',
    async (path) => {
      expect((await ask(`/images/${path}`)).status).toBe(404)
    },
  )
})

describe('the image itself is answered for a minute', () => {
  const failing = {
    input: () => {
      throw new Error('IMAGES_TRANSFORM_ERROR 9422')
    },
  }

  async function expectImageItself(given: Given) {
    const response = await ask(`/images/${name}/960.webp`, given)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png'])
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toContain('max-age=60')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  }

  it('in its stored size where Cloudflare Images fails', async () => {
    await expectImageItself({ RENDITIONS: failing as unknown as ImagesBinding })
  })

  it('in its stored size without Cloudflare Images', async () => {
    await expectImageItself({ RENDITIONS: undefined })
  })

  it('where it is animated', async () => {
    const gif = `${'0d'.repeat(16)}.gif`
    await env.IMAGES.put(gif, 'GIF89a')
    const response = await ask(`/images/${gif}/320.webp`)
    expect([response.headers.get('Content-Type'), await response.text()]).toEqual(['image/gif', 'GIF89a'])
  })
})
