import type { BackupArticle, BackupFiles, DeskArticleJson, DeskImageJson, LineOutcome } from '@broadsheet/model'
import { sha256Of } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { askWithBucket } from '../images/ask-with-bucket.ts'
import { drawSample } from '../images/draw-sample.ts'
import { photograph } from '../images/photograph.ts'
import { deskUnderTest } from './desk-under-test.ts'

const archive = '/api/v1/desk/archive'
const images = '/api/v1/desk/images'
const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
let desk = deskUnderTest()

async function wipe(): Promise<void> {
  await emptyPaper()
  desk = deskUnderTest()
}

beforeEach(wipe)

const bytesAt = async (path: string) =>
  new Uint8Array(await (await desk.request(path, { headers: token })).arrayBuffer())

async function send(method: string, path: string, body: Uint8Array<ArrayBuffer>) {
  const response = await desk.request(path, { method, headers: token, body })
  return {
    status: response.status,
    body: response.status === 204 ? {} : await response.json<Record<string, unknown>>(),
  }
}

async function add(bytes: Uint8Array<ArrayBuffer>): Promise<DeskImageJson> {
  return (await send('POST', images, bytes)).body as DeskImageJson
}

async function linesAt(path: string): Promise<Record<string, unknown>[]> {
  const text = new TextDecoder().decode(await bytesAt(path))
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

async function restore(lines: readonly unknown[], query = ''): Promise<LineOutcome[]> {
  const { status, body } = await desk.ask<{ lines: LineOutcome[] }>('POST', archive + query, { body: { lines } })
  expect(status).toBe(200)
  return body.lines
}

/** The names of all files, page by page. */
async function files(): Promise<string[]> {
  const names: string[] = []
  for (let next: string | null = `${archive}/files`; next !== null;) {
    const { body }: { body: BackupFiles } = await desk.ask<BackupFiles>('GET', next)
    names.push(...body.files.map(({ name }) => name))
    next = body.next
  }
  return names
}

describe('the images of a backup', () => {
  it('come back with their files, originals and words, those that no article uses too', async () => {
    const received = await photograph()
    const [photo, plain] = [await add(received), await add(await drawSample(40, 30))]
    await desk.ask('PATCH', `${images}/${plain.name}`, {
      body: { alt: 'The quay', caption: 'At noon', credit: 'Nell', licence: 'CC BY 4.0', focus: { x: 10, y: 90 } },
    })
    // Renditions are made again where they are needed.
    await bytesAt(`/images/${plain.name}/320.webp`)
    const names = await files()
    expect(names.toSorted()).toEqual([photo.name, plain.name, await sha256Of(received)].toSorted())
    const stored = await Promise.all(names.map(async (name) => await bytesAt(`${archive}/files/${name}`)))
    expect(stored[names.indexOf(await sha256Of(received))]).toEqual(received)
    const [lines, library] = [await linesAt(`${archive}/images`), (await desk.ask('GET', images)).body]
    expect(lines).toMatchObject([{ format: 'broadsheet-image' }, { format: 'broadsheet-image' }])
    await wipe()
    expect(await files()).toEqual([])
    for (const [at, name] of names.entries()) {
      const path = `${archive}/files/${name}`
      const bytes = stored[at] ?? new Uint8Array()
      expect([await send('PUT', path, bytes), await send('PUT', path, bytes)]).toMatchObject([
        { status: 204 },
        { status: 204 },
      ])
    }
    expect((await restore(lines)).map(({ outcome }) => outcome)).toEqual(['restored', 'restored'])
    expect((await restore(lines)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    expect((await desk.ask('GET', images)).body).toEqual(library)
    expect((await files()).toSorted()).toEqual(names.toSorted())
    // The same file is still known by what was received.
    expect((await add(received)).name).toBe(photo.name)
    const { results } = await env.DB.prepare(`SELECT verb FROM audit WHERE verb LIKE '%image%'`).all()
    expect(results).toEqual([{ verb: 'restore images' }])
  })

  it('leave what an editor has written since as it is', async () => {
    const { name } = await add(await drawSample(40, 30))
    const lines = await linesAt(`${archive}/images`)
    await desk.ask('PATCH', `${images}/${name}`, { body: { alt: 'The new pier' } })
    expect(await restore(lines)).toMatchObject([
      { outcome: 'kept', key: name, url: `https://paper.example/images/${name}` },
    ])
    expect((await desk.ask('GET', `${images}/${name}`)).body).toMatchObject({ alt: 'The new pier' })
  })

  it('are listed name by name, a page at a time', async () => {
    const made = [await add(await drawSample(40, 30)), await add(await drawSample(30, 40))]
    const names = made.map(({ name }) => name).toSorted()
    const response = await desk.request(`${archive}/images?after=${names[0]}`, { headers: token })
    expect(response.headers.get('Link')).toBe(`<${archive}/images?after=${names[1]}>; rel="next"`)
    expect((await linesAt(`${archive}/images?after=${names[0]}`)).length).toBe(1)
    expect(await linesAt(`${archive}/images?after=${names[1]}`)).toEqual([])
    expect((await desk.ask('GET', `${archive}/images?after=quay`)).status).toBe(400)
  })

  it('that are no longer what their names say are refused, and so is what is no image', async () => {
    const bytes = await drawSample(40, 30)
    const sha256 = await sha256Of(bytes)
    const wrong = `${archive}/files/${'0'.repeat(32)}.png`
    expect(await send('PUT', wrong, bytes)).toMatchObject({ status: 400, body: { code: 'hash-mismatch' } })
    expect(await send('PUT', `${archive}/files/${'0'.repeat(64)}`, bytes)).toMatchObject({ status: 400 })
    // Its own name, but another type.
    expect(await send('PUT', `${archive}/files/${sha256.slice(0, 32)}.jpg`, bytes)).toMatchObject({ status: 400 })
    const page = new Uint8Array(new TextEncoder().encode('<script>alert(1)</script>'))
    const pageName = `${archive}/files/${(await sha256Of(page)).slice(0, 32)}.png`
    expect(await send('PUT', pageName, page)).toMatchObject({ status: 422, body: { code: 'image-refused' } })
    expect(await files()).toEqual([])
  })

  it('are known by the addresses that they were copied from, a hundred to a page', async () => {
    const bytes = await drawSample(40, 30)
    const sha256 = await sha256Of(bytes)
    const sources = Array.from({ length: 101 }, (_, at) => `https://wire.example/${at}.png`)
    for (const source of sources) await send('PUT', `${images}/${sha256}?source=${encodeURIComponent(source)}`, bytes)
    const first = await desk.request(`${archive}/copies`, { headers: token })
    const next = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('Link') ?? '')?.[1] ?? ''
    const copies = [...(await linesAt(`${archive}/copies`)), ...(await linesAt(next))]
    expect([first.headers.get('Link'), copies.length]).toEqual([expect.stringContaining('cursor='), 101])
    await wipe()
    const restoreAll = async () => [...(await restore(copies.slice(0, 100))), ...(await restore(copies.slice(100)))]
    expect((await restoreAll()).every(({ outcome }) => outcome === 'restored')).toBe(true)
    expect((await restoreAll()).every(({ outcome }) => outcome === 'unchanged')).toBe(true)
    await send('PUT', `${archive}/files/${sha256.slice(0, 32)}.png`, bytes)
    for (const source of sources.slice(0, 3)) {
      const found = await desk.ask('GET', `${images}?source=${encodeURIComponent(source)}`)
      expect(found.body).toMatchObject({
        url: `https://paper.example/images/${sha256.slice(0, 32)}.png`,
        width: 40,
        source,
      })
    }
    const other = copies.map((line) => ({ ...line, copied: { ...(line['copied'] as object), bytes: 1 } })).slice(0, 1)
    expect(await restore(other)).toMatchObject([{ outcome: 'kept' }])
  })

  it('of a paper without a bucket are none', async () => {
    const listed = await askWithBucket(undefined, `${archive}/files`, { headers: token })
    expect(await listed.json()).toEqual({ files: [], next: null })
    const copies = await askWithBucket(undefined, `${archive}/copies`, { headers: token })
    expect(await copies.text()).toBe('')
    const copied = {
      source: '0'.repeat(64),
      name: `${'0'.repeat(32)}.png`,
      type: 'image/png',
      bytes: 9,
      width: 9,
      height: 9,
    }
    const body = JSON.stringify({ lines: [{ format: 'broadsheet-copied-image', version: 1, copied }] })
    const restored = await askWithBucket(undefined, archive, { method: 'POST', headers: token, body })
    expect(await restored.json()).toMatchObject({
      lines: [{ outcome: 'rejected', key: '0'.repeat(64), reason: expect.stringContaining('Enable R2') }],
    })
    const asked = await askWithBucket(undefined, `${archive}/files/${'0'.repeat(64)}`, { headers: token })
    expect([asked.status, await asked.json()]).toMatchObject([501, { code: 'images-off' }])
  })
})

describe('a paper that is restored at another address', () => {
  const oldAddress = 'https://old.example'
  const image = { alt: 'The quay', width: 40, height: 30, caption: null, credit: null }
  const body = (origin: string) => [
    {
      type: 'paragraph',
      text: 'The pier opened.',
      marks: [{ type: 'link', of: 0, from: 4, to: 8, url: `${origin}/council/the-old-pier` }],
    },
    { type: 'image', ...image, url: `${origin}/images/${'a'.repeat(32)}.png` },
  ]

  async function lines(origin: string) {
    const slug = await desk.publish({ body: body('https://paper.example') })
    const exported = (await linesAt('/api/v1/desk/export')) as BackupArticle[]
    await wipe()
    const text = JSON.stringify(exported).replaceAll('https://paper.example', origin)
    return { slug, lines: JSON.parse(text) as BackupArticle[] }
  }

  it('shows its own images and links to itself, and restores nothing twice', async () => {
    const { slug, lines: exported } = await lines(oldAddress)
    const contentHash = exported[0]?.paper?.contentHash ?? ''
    const old = JSON.parse(JSON.stringify(exported).replaceAll(contentHash, 'f'.repeat(64)))
    const query = `?madeAt=${encodeURIComponent(oldAddress)}`
    expect(await restore(old, query)).toMatchObject([{ outcome: 'restored' }])
    const { body: article } = await desk.ask<DeskArticleJson>('GET', `/api/v1/desk/articles/${slug}`)
    expect(article.body).toEqual(body('https://paper.example'))
    expect(await restore(old, query)).toMatchObject([{ outcome: 'unchanged' }])
    // An import of its source compares with what the article is now.
    expect(await linesAt('/api/v1/desk/export')).toMatchObject([{ paper: { contentHash } }])
  })

  it('leaves the addresses as they are if nobody says where it was', async () => {
    const { slug, lines: old } = await lines(oldAddress)
    await restore(old)
    const { body: article } = await desk.ask<DeskArticleJson>('GET', `/api/v1/desk/articles/${slug}`)
    expect(article.body).toEqual(body(oldAddress))
    expect((await desk.ask('POST', `${archive}?madeAt=old`, { body: { lines: old } })).status).toBe(400)
  })
})
