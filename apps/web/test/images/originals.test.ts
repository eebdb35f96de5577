import type { DeskImageJson } from '@broadsheet/model'
import { sha256Of } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { browserDesk } from '../desk/browser-desk.ts'
import { deskUnderTest } from '../desk/desk-under-test.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { drawSample } from './draw-sample.ts'
import { photograph } from './photograph.ts'

const { request } = siteUnderTest()
const images = '/api/v1/desk/images'
const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const taken = await photograph()
const clean = await drawSample(30, 20)
let photographed = ''
let drawn = ''
let reader = ''

async function add(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await request(images, { method: 'POST', headers: token, body })
  return (await response.json<DeskImageJson>()).name
}

const save = async (name: string, headers: Record<string, string> = token) =>
  await request(`${images}/originals/${name}`, { headers })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

beforeAll(async () => {
  photographed = await add(taken)
  drawn = await add(clean)
  const body = { name: 'Intern', scope: 'read' }
  reader = (await deskUnderTest().ask<{ token: string }>('POST', '/api/v1/desk/tokens', { body })).body.token
})

describe('the file of which an image was made', () => {
  it('is saved as it was received, and nothing stores or shows it on its way', async () => {
    const response = await save(photographed)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(taken.length),
      'content-disposition': `attachment; filename="${photographed.slice(0, 32)}-original.jpg"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toBeNull()
    expect(await bytesOf(response)).toEqual(taken)
  })

  it('is the published one if that is what was received', async () => {
    expect(await bytesOf(await save(drawn))).toEqual(clean)
  })

  it('is for editors who may write: no reader, no robot, nobody who may only read gets it', async () => {
    expect((await save(photographed, {})).status).toBe(401)
    expect((await save(photographed, { Authorization: `Bearer ${reader}` })).status).toBe(403)
    for (const path of [
      `/images/${photographed}/original`,
      `/images/originals/${photographed}`,
      `/images/originals/${await sha256Of(taken)}`,
    ])
      expect((await request(path)).status, path).toBe(404)
  })

  it('that is unknown, or no longer stored, is not found, and the answer names how to go on', async () => {
    const unknown = await save(`${'0'.repeat(32)}.jpg`)
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('No image has this name')])
    const other = await photograph({ colour: [1, 2, 3] })
    const name = await add(other)
    await env.IMAGES.delete(`originals/${await sha256Of(other)}`)
    const gone = await save(name)
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('no longer stored')])
  })
})

describe('in a browser', () => {
  it('an editor saves it by a link on the page of the image', async () => {
    const desk = browserDesk()
    await desk.signIn()
    const path = `/desk/images/originals/${photographed}`
    expect(await (await desk.get(`/desk/images/${photographed}`)).text()).toContain(`<a href="${path}" download="">`)
    const response = await desk.get(path)
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; /)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await bytesOf(response)).toEqual(taken)
    expect((await desk.get(`/desk/images/originals/${'0'.repeat(32)}.jpg`)).status).toBe(404)
  })

  it('an editor who may only read has no link and gets no file, and who is not signed in is asked to', async () => {
    const desk = browserDesk()
    const path = `/desk/images/originals/${photographed}`
    expect((await desk.get(path)).status).toBe(401)
    await desk.signIn(reader)
    expect(await (await desk.get(`/desk/images/${photographed}`)).text()).not.toContain('/originals/')
    const refused = await desk.get(path)
    expect([refused.status, refused.headers.get('Content-Disposition')]).toEqual([403, null])
  })
})
