import type { DeskImageJson } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { sha256Of } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import type { DeskAnswer } from '../desk/desk-under-test.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { drawSample } from './draw-sample.ts'
import { asText, photograph, secrets } from './photograph.ts'

const { request, desk, importDrafts } = siteUnderTest()
const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const images = '/api/v1/desk/images'

async function ask<Body = DeskImageJson>(
  method: string,
  path: string,
  body?: Uint8Array | object,
): Promise<DeskAnswer<Body>> {
  const sent = body instanceof Uint8Array || body === undefined ? (body ?? null) : JSON.stringify(body)
  const response = await request(path, { method, headers: token, body: sent })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Body }
}

const add = async (bytes: Uint8Array) => await ask('POST', images, bytes)
const bytesAt = async (path: string) => new Uint8Array(await (await request(path)).arrayBuffer())
const imageBlock = (url: string) => ({ type: 'image', url, alt: 'A', width: 9, height: 9, caption: null, credit: null })

async function sample(red: number): Promise<Uint8Array> {
  return await drawSample(40, 30, [red, 120, 200])
}

/** An article whose body shows an image, published under this number. */
async function show(number: number, ...urls: string[]): Promise<string> {
  const words = { type: 'paragraph', text: `Ferry number ${number} left.` } as const
  await importDrafts(makeDraft(number, { body: [words, ...urls.map(imageBlock)] as never }))
  return `ferry-${number}-leaves-late`
}

describe('a photograph', () => {
  it('is published upright and without where and by whom it was taken; what was received stays private', async () => {
    const bytes = await photograph()
    for (const secret of secrets) expect(asText(bytes)).toContain(secret)
    const { status, headers, body } = await add(bytes)
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`${images}/${body.name}`)
    expect(body).toMatchObject({
      url: `https://paper.example/images/${body.name}`,
      type: 'image/jpeg',
      width: 40,
      height: 60,
      alt: null,
      caption: 'The quay at noon',
      credit: 'Nell Harrow',
      licence: null,
      focus: { x: 50, y: 50 },
      tone: 5,
      animated: false,
      usedIn: 0,
      addedBy: 'environment',
    })
    const published = await bytesAt(`/images/${body.name}`)
    expect(body.bytes).toBe(published.length)
    expect((await sha256Of(published)).slice(0, 32)).toBe(body.name.slice(0, 32))
    for (const secret of secrets) expect(asText(published)).not.toContain(secret)
    const info = await env.RENDITIONS.info(new Blob([published]).stream())
    expect(info).toMatchObject({ width: 40, height: 60 })
    for (const rendition of ['320.webp', '320.avif', 'card.jpg'])
      for (const secret of secrets)
        expect(asText(await bytesAt(`/images/${body.name}/${rendition}`))).not.toContain(secret)
    const original = await env.IMAGES.get(`originals/${await sha256Of(bytes)}`)
    expect(new Uint8Array((await original?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes)
    expect((await request(`/images/originals/${await sha256Of(bytes)}`)).status).toBe(404)
  })

  it('is one image when it comes twice, also as the published file, and the second time writes nothing', async () => {
    const bytes = await photograph({ colour: [200, 40, 40] })
    const first = await add(bytes)
    const [{ results: before }, stored] = [await audit(), await env.IMAGES.list()]
    const second = await add(bytes)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body).toEqual(first.body)
    expect((await add(await bytesAt(`/images/${first.body.name}`))).body.name).toBe(first.body.name)
    expect((await audit()).results).toEqual(before)
    expect((await env.IMAGES.list()).objects.length).toBe(stored.objects.length)
  })
})

describe('without Cloudflare Images, or where it fails', () => {
  const failing = {
    input: () => {
      throw new Error('IMAGES_TRANSFORM_ERROR 9422')
    },
  }

  it.each([
    ['missing', undefined, [90, 90, 0]],
    ['failing', failing as unknown as ImagesBinding, [0, 90, 90]],
  ])('a photograph is published with its orientation, and without a colour: %s', async (_, RENDITIONS, colour) => {
    const init = { method: 'POST', headers: token, body: await photograph({ colour }) }
    const response = await createPaper().request(`https://paper.example${images}`, init, { ...env, RENDITIONS })
    const image = await response.json<DeskImageJson>()
    expect([response.status, image]).toMatchObject([201, { width: 40, height: 60, tone: null }])
    const published = await bytesAt(`/images/${image.name}`)
    expect(asText(published)).toContain('Exif\0\0')
    for (const secret of secrets) expect(asText(published)).not.toContain(secret)
  })
})

describe('a GIF', () => {
  // A canvas of 2 by 2, and on it frames of one pixel.
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 255, 255, 255, 2, 2, 68, 1, 0]
  const gifOf = (...frames: number[][]) =>
    Uint8Array.from([71, 73, 70, 56, 57, 97, 2, 0, 2, 0, 0, 0, 0, ...frames.flat(), 0x3b])

  it.each([
    ['still', gifOf(frame), false, 'image/webp'],
    ['animated', gifOf(frame, frame), true, 'image/gif'],
  ])('that is %s has renditions only if none of it is lost', async (_, bytes, animated, type) => {
    const { body } = await add(bytes)
    expect(body).toMatchObject({ type: 'image/gif', animated, width: 2, height: 2 })
    expect((await request(`/images/${body.name}/320.webp`)).headers.get('Content-Type')).toBe(type)
  })
})

const audit = async () => await env.DB.prepare('SELECT id, verb, slug, detail FROM audit').all()

describe('the list of images', () => {
  it('is searched by what is written of them, filtered by what is missing, and goes on from a cursor', async () => {
    const names: string[] = []
    for (const red of [1, 2, 3]) names.push((await add(await sample(red))).body.name)
    await ask('PATCH', `${images}/${names[0]}`, { alt: 'Écluse de Selhythe', credit: 'Tobin Sleet' })
    type List = { images: DeskImageJson[]; next: string | null }
    const list = async (query: string) => (await ask<List>('GET', `${images}?${query}`)).body
    const namesOf = async (query: string) => (await list(query)).images.map(({ name }) => name)
    expect(await namesOf('q=ecluse')).toEqual([names[0]])
    expect(await namesOf('q=tob+selh')).toEqual([names[0]])
    expect(await namesOf(`q=${names[1]?.slice(0, 7)}`)).toEqual([names[1]])
    expect(await namesOf('q=%22')).toEqual([])
    expect(await namesOf('missing=alt&limit=100')).not.toContain(names[0])
    expect(await namesOf('missing=alt&limit=100')).toContain(names[1])
    const all = await namesOf('limit=100')
    const first = await list('limit=2')
    expect(first.next).toContain('before=')
    const rest = (await ask<List>('GET', `${first.next}`.replace('limit=2', 'limit=100'))).body
    expect([...first.images, ...rest.images].map(({ name }) => name)).toEqual(all)
    expect((await ask('GET', `${images}?before=7`)).status).toBe(400)
  })
})

describe('what an editor says of an image', () => {
  it('stays where it is not named; the focus moves its crops', async () => {
    const { body } = await add(await drawSample(90, 30, [9, 9, 9]))
    const path = `${images}/${body.name}`
    await request(`/images/${body.name}/1x1.jpg`)
    await request(`/images/${body.name}/320.webp`)
    expect((await ask('PATCH', path, { alt: '', licence: 'CC BY 4.0' })).body).toMatchObject({
      alt: '',
      licence: 'CC BY 4.0',
    })
    const moved = await ask('PATCH', path, { focus: { x: 10, y: 90 } })
    expect(moved.body).toMatchObject({ alt: '', licence: 'CC BY 4.0', focus: { x: 10, y: 90 } })
    expect(await env.IMAGES.head(`renditions/${body.name}/1x1.jpg`)).toBeNull()
    expect(await env.IMAGES.head(`renditions/${body.name}/320.webp`)).not.toBeNull()
    expect((await ask('PATCH', path, { alt: null })).body.alt).toBeNull()
    const { results: before } = await audit()
    expect((await ask('PATCH', path, { alt: null })).status).toBe(200)
    expect((await audit()).results).toEqual(before)
  })

  it.each([{}, { alt: 7 }, { title: 'x' }, { focus: { x: 101, y: 0 } }])('is refused as %j', async (body) => {
    const { body: image } = await add(await sample(1))
    expect((await ask('PATCH', `${images}/${image.name}`, body)).status).toBe(400)
  })

  it('needs an image', async () => {
    const path = `${images}/${'0'.repeat(32)}.jpg`
    for (const [method, body] of [['GET'], ['PATCH', { alt: 'x' }], ['POST', await sample(1)]] as const)
      expect((await ask(method, path, body)).status).toBe(404)
  })
})

describe('an image that articles show', () => {
  it('is listed with them, and is replaced in all of them at once; its old address answers as before', async () => {
    const [old, other] = [(await add(await sample(60))).body, (await add(await sample(61))).body]
    await ask('PATCH', `${images}/${old.name}`, { alt: 'The quay', credit: 'Nell Harrow' })
    const slugs = [await show(1, old.url, other.url), await show(2, old.url.replace('paper.example', 'old.example'))]
    const drafted = await desk('/api/v1/desk/articles', {
      section: 'Harbour',
      headline: 'A draft',
      body: [{ type: 'gallery', images: [{ ...imageBlock(old.url), type: undefined }], caption: null }],
    })
    expect(drafted.status).toBe(201)
    type Shown = DeskImageJson & { articles: { slug: string; status: string }[] }
    const shown = (await ask<Shown>('GET', `${images}/${old.name}`)).body
    expect(shown).toMatchObject({ usedIn: 3 })
    expect(shown.articles.map(({ slug, status }) => [slug, status])).toEqual([
      ['a-draft', 'draft'],
      [slugs[1], 'published'],
      [slugs[0], 'published'],
    ])
    const file = await drawSample(70, 50, [1, 1, 1])
    type Replaced = DeskImageJson & { replacedIn: string[] }
    const replaced = await ask<Replaced>('POST', `${images}/${old.name}`, file)
    expect(replaced.body).toMatchObject({ alt: 'The quay', credit: 'Nell Harrow', usedIn: 3, width: 70 })
    expect(replaced.body.replacedIn.toSorted()).toEqual(['a-draft', ...slugs])
    expect(replaced.body.name).not.toBe(old.name)
    for (const slug of ['a-draft', ...slugs]) {
      const text = JSON.stringify((await ask<object>('GET', `/api/v1/desk/articles/${slug}`)).body)
      expect(text).toContain(`"url":"${replaced.body.url}","alt":"A","width":70,"height":50`)
      expect(text).not.toContain(old.name)
      expect(text).toContain('"revision":2')
    }
    const article = (await ask<{ modifiedAt: string }>('GET', `/api/v1/desk/articles/${slugs[0]}`)).body
    expect(article).toMatchObject({ modifiedAt: '2026-11-24T12:00:00Z', changedBy: 'environment' })
    expect(JSON.stringify(article)).toContain(other.name)
    expect(await bytesAt(`/images/${old.name}`)).toEqual(await sample(60))
    expect(await (await request(`/harbour/${slugs[0]}`)).text()).toContain(replaced.body.name)
    // An import of the same source leaves the change alone, and a second try finds nothing to do.
    await show(1, old.url, other.url)
    expect((await ask<Replaced>('POST', `${images}/${old.name}`, file)).body.replacedIn).toEqual([])
    expect((await ask<object>('GET', `/api/v1/desk/articles/${slugs[0]}`)).body).toMatchObject({ revision: 2 })
  })

  it('is deleted only if that is forced', async () => {
    const { body } = await add(await photograph({ colour: [1, 2, 3] }))
    const slug = await show(3, body.url)
    const refused = await ask<{ code: string; detail: string }>('DELETE', `${images}/${body.name}`)
    expect([refused.status, refused.body.code]).toEqual([409, 'image-in-use'])
    expect(refused.body.detail).toContain(slug)
    expect((await request(`/images/${body.name}`)).status).toBe(200)
    await request(`/images/${body.name}/320.webp`)
    const deleted = await ask('DELETE', `${images}/${body.name}?force=true`)
    expect([deleted.status, (await request(`/images/${body.name}`)).status]).toEqual([204, 404])
    expect((await env.IMAGES.list({ prefix: `renditions/${body.name}` })).objects).toEqual([])
    const original = await sha256Of(await photograph({ colour: [1, 2, 3] }))
    expect(await env.IMAGES.head(`originals/${original}`)).toBeNull()
    expect((await ask('DELETE', `${images}/${body.name}`)).status).toBe(204)
  })

  it('is not on fronts where an editor wants none', async () => {
    const { body } = await add(await drawSample(300, 300, [70, 1, 1]))
    const slug = await show(4, body.url)
    const isOnFront = async () => (await (await request('/')).text()).includes(body.name)
    const choose = async (isShown: boolean) =>
      await desk(`/api/v1/desk/articles/${slug}/front-image`, { show: isShown })
    expect(await isOnFront()).toBe(true)
    const hidden = await choose(false)
    expect([hidden.status, await hidden.json()]).toEqual([
      200,
      expect.objectContaining({ frontImage: false, revision: 2 }),
    ])
    expect(await isOnFront()).toBe(false)
    expect(await (await request(`/harbour/${slug}`)).text()).toContain(body.name)
    expect(await (await choose(false)).json()).toMatchObject({ revision: 2 })
    await choose(true)
    expect(await isOnFront()).toBe(true)
    expect((await desk(`/api/v1/desk/articles/${slug}/front-image`, { show: 'no' })).status).toBe(400)
  })
})
