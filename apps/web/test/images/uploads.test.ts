import { maxImageBytes, uploadPartBytes } from '@broadsheet/model'
import { sha256Of } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { deskUnderTest } from '../desk/desk-under-test.ts'
import { drawSample, padSample } from './draw-sample.ts'

const { request, ask, wait } = deskUnderTest()
const uploads = '/api/v1/desk/images/uploads'
const secondsPerDay = 86_400

/** An upload of a file: sends parts, asks which have arrived, and ends. */
async function uploadOf(file: Uint8Array<ArrayBuffer>, token = env.DESK_TOKEN) {
  const path = `${uploads}/${await sha256Of(file)}`
  const part = (number: number) => file.slice(number * uploadPartBytes, (number + 1) * uploadPartBytes)
  const send = async (number: number, body: Uint8Array = part(number), bytes: number | string = file.length) => {
    const init = { method: 'PUT', headers: { Authorization: `Bearer ${token}` }, body }
    const response = await request(`${path}/${number}?bytes=${bytes}`, init)
    return { status: response.status, ...(response.status === 204 ? {} : await response.json<{ code: string }>()) }
  }
  const parts = async () => (await ask<{ parts: number[] }>('GET', path)).body.parts
  const end = async (bytes: unknown = file.length) =>
    await ask<{ code: string; detail: string; name: string; bytes: number }>('POST', path, { body: { bytes } })
  return { path, part, send, parts, end }
}

const largeOf = async (bytes: number) => await padSample(2 * uploadPartBytes + bytes)
const partsLeft = async (path: string) =>
  (await env.IMAGES.list({ prefix: path.slice(path.indexOf('uploads')) })).objects

describe('an upload in parts', () => {
  it('goes on where it broke off, in any order, and is an image like any other', async () => {
    const file = await largeOf(7)
    const upload = await uploadOf(file)
    expect(await upload.parts()).toEqual([])
    expect((await upload.send(2)).status).toBe(204)
    expect((await upload.send(0)).status).toBe(204)
    expect(await upload.parts()).toEqual([0, 2])
    const early = await upload.end()
    expect([early.status, early.body]).toMatchObject([
      409,
      { code: 'upload-incomplete', detail: 'Send these parts: 1.' },
    ])
    await upload.send(1)
    await upload.send(1)
    const { status, body } = await upload.end()
    expect([status, body.bytes]).toEqual([201, file.length])
    expect(new Uint8Array(await (await request(`/images/${body.name}`)).arrayBuffer())).toEqual(file)
    expect(await partsLeft(upload.path)).toEqual([])
    // The answer may have been lost: ending again finds the image.
    expect(await upload.end()).toMatchObject({ status: 200, body: { name: body.name } })
    expect((await ask('GET', upload.path)).body).toMatchObject({ parts: [], image: { name: body.name } })
  })

  it('whose bytes are others than announced is refused, and begins anew', async () => {
    const upload = await uploadOf(await largeOf(9))
    const other = await largeOf(10)
    for (const number of [0, 1, 2])
      await upload.send(number, number === 1 ? other.slice(40, 40 + uploadPartBytes) : undefined)
    expect(await upload.end()).toMatchObject({ status: 400, body: { code: 'hash-mismatch' } })
    expect(await upload.parts()).toEqual([])
  })

  it('of what is no image is refused with its first part, else at its end, and leaves nothing', async () => {
    const heic = new Uint8Array(uploadPartBytes + 9)
    heic.set(new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1'))
    const upload = await uploadOf(heic)
    expect(await upload.send(0)).toMatchObject({ status: 422, code: 'image-refused', reason: 'is-heic' })
    const cut = await uploadOf((await largeOf(11)).slice(0, -20))
    for (const number of [0, 1]) await cut.send(number)
    expect(await cut.end()).toMatchObject({ status: 422, body: { code: 'image-refused', reason: 'cut-off' } })
    expect(await partsLeft(cut.path)).toEqual([])
  })

  it('takes parts of the right size alone', async () => {
    const file = await largeOf(12)
    const upload = await uploadOf(file)
    const short = upload.part(0).slice(1)
    expect(await upload.send(0, short)).toMatchObject({ status: 400, code: 'bad-request' })
    expect(await upload.send(0, new Uint8Array())).toMatchObject({ status: 400 })
    expect(await upload.send(2, upload.part(0))).toMatchObject({ status: 400 })
    expect(await upload.send(3, short)).toMatchObject({ status: 400 })
    expect(await upload.send(0, file.slice(0, uploadPartBytes + 1))).toMatchObject({ status: 413, code: 'too-large' })
    expect(await upload.send(0, upload.part(0), maxImageBytes + 1)).toMatchObject({ status: 413, code: 'too-large' })
    expect((await ask('PUT', `${upload.path}/0`, { body: {} })).status).toBe(400)
    for (const bytes of ['', '0', '-1', '1e6', '9'.repeat(20)])
      expect(await upload.send(0, upload.part(0), bytes)).toMatchObject({ status: 400 })
    for (const bytes of [0, 1.5, '9', maxImageBytes + 1, null]) expect((await upload.end(bytes)).status).toBe(400)
    expect(await upload.parts()).toEqual([])
    // A size that another part was sent for is not believed.
    for (const number of [0, 1, 2]) await upload.send(number)
    expect(await upload.end(file.length + 1)).toMatchObject({ status: 409, body: { code: 'upload-incomplete' } })
    expect((await upload.end()).status).toBe(201)
  })

  it.each(['x', '1e1', '-1', '100'])('has no part %s', async (number) => {
    const { path } = await uploadOf(await largeOf(13))
    expect((await ask('PUT', `${path}/${number}?bytes=9`, { body: {} })).status).toBe(404)
  })

  it('needs a token that may write', async () => {
    const made = await ask<{ token: string }>('POST', '/api/v1/desk/tokens', {
      body: { name: 'Reader', scope: 'read' },
    })
    const upload = await uploadOf(await largeOf(14), made.body.token)
    expect(await upload.send(0)).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await ask('POST', upload.path, { token: made.body.token, body: { bytes: 9 } })).status).toBe(403)
  })

  it('is one of at most twenty that an editor has not ended; each is forgotten after a day', async () => {
    const begin = async (number: number, token?: string) =>
      await (await uploadOf(await drawSample(number, 9), token)).send(0)
    for (let number = 1; number <= 20; number += 1) expect((await begin(number)).status).toBe(204)
    expect(await begin(21)).toMatchObject({ status: 409, code: 'too-many-uploads' })
    const made = await ask<{ token: string }>('POST', '/api/v1/desk/tokens', {
      body: { name: 'Maud é', scope: 'write' },
    })
    expect((await begin(21, made.body.token)).status).toBe(204)
    // What has begun goes on.
    expect((await begin(3)).status).toBe(204)
    wait(secondsPerDay + 1)
    expect((await begin(22)).status).toBe(204)
    expect((await env.IMAGES.list({ prefix: 'uploads/' })).objects).toHaveLength(1)
  })
})
