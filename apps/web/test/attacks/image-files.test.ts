import { uploadPartBytes } from '@broadsheet/model'
import { sha256Of } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawSample, pngChunk } from '../images/draw-sample.ts'
import { asText, photograph, secrets } from '../images/photograph.ts'
import { siteUnderTest } from '../site-under-test.ts'

const { request } = siteUnderTest()
const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const images = '/api/v1/desk/images'
const script = '<script>alert(1)</script>'
const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0) & 255)
const bytesOf = (...parts: (string | ArrayLike<number>)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : Array.from(part))))

const png = await drawSample(30, 20)
const jpeg = await photograph()
const big = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255)

/** A PNG whose header claims a size. */
const claiming = (width: number, height: number) =>
  bytesOf(png.slice(0, 8), pngChunk('IHDR', [...big(width), ...big(height), 8, 2, 0, 0, 0]), png.slice(33))

/** Another image for each door: a known file is not looked at again. */
let replaced = ''

beforeAll(async () => {
  const response = await request(images, { method: 'POST', headers: token, body: await drawSample(3, 3) })
  replaced = (await response.json<{ name: string }>()).name
})

type Answer = { name?: string; url?: string; code?: string; reason?: string; status: number }

async function send(method: string, path: string, body: Uint8Array | string): Promise<Answer> {
  // Whatever the sender says of the file.
  const headers = { ...token, 'Content-Type': 'image/png', 'Content-Disposition': 'attachment; filename="quay.png"' }
  const response = await request(path, { method, headers, body })
  return { status: response.status, ...(response.status === 204 ? {} : await response.json<Answer>()) }
}

const doors: [string, (file: Uint8Array<ArrayBuffer>) => Promise<Answer>][] = [
  ['a new image', async (file) => await send('POST', images, file)],
  ['an image of another site', async (file) => await send('PUT', `${images}/${await sha256Of(file)}`, file)],
  ['an image in place of another', async (file) => await send('POST', `${images}/${replaced}`, file)],
  [
    'an upload in parts',
    async (file) => {
      const path = `${images}/uploads/${await sha256Of(file)}`
      for (let part = 0; part * uploadPartBytes < file.length; part += 1) {
        const sent = file.slice(part * uploadPartBytes, (part + 1) * uploadPartBytes)
        const answer = await send('PUT', `${path}/${part}?bytes=${file.length}`, sent)
        if (answer.status !== 204) return answer
      }
      return await send('POST', path, JSON.stringify({ bytes: file.length }))
    },
  ],
]

// A canvas of 65,535 by 65,535, and on it an image of one pixel.
const canvas = [255, 255, 255, 255, 0, 0, 0]
const pixel = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 68, 1, 0]
const hugeGif = bytesOf('GIF89a', canvas, pixel, [0x3b])

const refused: [string, Uint8Array<ArrayBuffer>, string][] = [
  ['an SVG with a script', bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'is-svg'],
  ['an SVG behind a comment', bytesOf(`<?xml version="1.0"?><!-- x --><svg>${script}</svg>`), 'is-svg'],
  ['a web page', bytesOf(`<!doctype html>${script}`), 'is-web-page'],
  ['a HEIC', bytesOf([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic'), 'is-heic'],
  ['a PDF', bytesOf('%PDF-1.7\n'), 'is-pdf'],
  ['a script', bytesOf('alert(1)'), 'unknown-type'],
  ['a script that begins as a GIF', bytesOf('GIF89a=1;alert(1)//'), 'cut-off'],
  ['a PNG that is cut off', png.slice(0, -13), 'cut-off'],
  ['a photograph that is cut off', jpeg.slice(0, -9), 'cut-off'],
  ['a PNG of ten thousand million pixels', claiming(100_000, 100_000), 'too-many-pixels'],
  ['a PNG of a side that no decoder takes', claiming(0x7fffffff, 1), 'too-many-pixels'],
  ['a PNG without a size', claiming(0, 9), 'no-size'],
  ['a GIF of four thousand million pixels', hugeGif, 'too-many-pixels'],
]

const cleaned: [string, Uint8Array<ArrayBuffer>, string][] = [
  [
    'a script in a comment of a PNG',
    bytesOf(png.slice(0, 33), pngChunk('tEXt', ascii(`a\0${script}`)), png.slice(33)),
    script,
  ],
  ['a script in an unknown chunk', bytesOf(png.slice(0, 33), pngChunk('scRp', ascii(script)), png.slice(33)), script],
  ['a script behind the end of a PNG', bytesOf(png, script), script],
  ['a script behind the end of a photograph', bytesOf(jpeg, script), script],
  ['an archive behind the end of a PNG', bytesOf(png, 'PK\u0003\u0004', script), 'PK\u0003\u0004'],
  [
    'a script in a comment of a photograph',
    bytesOf([0xff, 0xd8, 0xff, 0xfe, 0, script.length + 2], script, jpeg.slice(2)),
    script,
  ],
  ['the place and the maker of a photograph', bytesOf(jpeg, ' '), secrets[0] ?? ''],
]

describe.each(doors)('through the door of %s', (door, enter) => {
  it.each(refused)('%s is refused, and nothing is published', async (_, file, reason) => {
    const before = (await env.IMAGES.list()).objects.map(({ key }) => key)
    const { status, code, reason: named } = await enter(file)
    expect([status, code, named]).toEqual([422, 'image-refused', reason])
    expect((await env.IMAGES.list()).objects.map(({ key }) => key)).toEqual(before)
  })

  it.each(cleaned)('%s comes in, and is not published', async (_, file, payload) => {
    // Each door gets a file that no other has brought in.
    const own = bytesOf(file, door)
    const { url = '' } = await enter(own)
    const path = url.slice('https://paper.example'.length)
    const response = await request(path)
    expect([response.status, response.headers.get('X-Content-Type-Options')]).toEqual([200, 'nosniff'])
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(asText(own)).toContain(payload)
    for (const harm of [payload, door, ...secrets]) expect(asText(await bytesAt(path))).not.toContain(harm)
    for (const rendition of ['320.webp', 'card.jpg'])
      for (const harm of [payload, ...secrets])
        expect(asText(await bytesAt(`${path}/${rendition}`))).not.toContain(harm)
  })
})

/** The answer at an address, or at its canonical form. */
async function followed(path: string): Promise<Response> {
  const response = await request(path)
  const location = response.headers.get('Location')
  return location === null ? response : await request(new URL(location, 'https://paper.example').pathname)
}

async function bytesAt(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await request(path)).arrayBuffer())
}

describe('what is written of an image', () => {
  it('is text for pages and programs, whatever the file says', async () => {
    const { name = '' } = await send('POST', images, await photograph({ caption: `${script}\u0000 The quay` }))
    const response = await request(`${images}/${name}`, { headers: token })
    expect(response.headers.get('Content-Type')).toContain('application/json')
    const { caption } = await response.json<{ caption: string }>()
    expect(caption).toContain('The quay')
    expect(caption).not.toContain('\u0000')
  })
})

describe('the private files of an upload', () => {
  it.each(['originals/', 'uploads/', '..%2foriginals/', 'renditions/'])('have no address below %s', async (folder) => {
    const sha256 = await sha256Of(jpeg)
    await send('POST', images, jpeg)
    for (const path of [`/images/${folder}${sha256}`, `/${folder}${sha256}`, `/images/${folder}${sha256}/0`])
      expect((await followed(path)).status, path).toBe(404)
  })
})
