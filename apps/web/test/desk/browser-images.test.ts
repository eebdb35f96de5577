import { createNewsroom } from '@broadsheet/newsroom/testing'
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { drawSample } from '../images/draw-sample.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

let api = deskUnderTest()
let desk = browserDesk()
const origin = 'https://paper.example'

beforeEach(async () => {
  await emptyPaper()
  api = deskUnderTest()
  desk = browserDesk()
  await desk.signIn()
})

type Sent = readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer> | string])[]

async function sendFiles(path: string, files: Sent) {
  const form = new FormData()
  for (const [name, bytes] of files) form.append('file', new File([bytes], name))
  const response = await desk.send(path, { method: 'POST', body: form, headers: { Origin: origin } })
  return { status: response.status, location: response.headers.get('Location'), page: await response.text() }
}

const png = async (red: number) => await drawSample(40, 30, [red, 120, 200])

/** Adds an image by the form and returns its name. */
async function add(red: number): Promise<string> {
  const { page } = await sendFiles('/desk/images', [['quay.png', await png(red)]])
  return /\/desk\/images\/([\da-f]{32}\.png)/.exec(page)?.[1] ?? ''
}

const pageOf = async (path: string) => await (await desk.get(path)).text()
const saved = async (name: string) => (await api.ask('GET', `/api/v1/desk/images/${name}`)).body
const shows = (name: string) => ({
  ...story,
  body: [
    { type: 'image', url: `${origin}/images/${name}`, alt: 'A', width: 40, height: 30, caption: null, credit: null },
  ],
})

describe('files of a form', () => {
  it('are added by what they are, each with its own answer', async () => {
    const { status, page } = await sendFiles('/desk/images', [
      ['quay.txt', await png(1)],
      ['again.png', await png(1)],
      ['notes.jpg', 'Dear editor'],
      ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
      ['<b>.png', (await png(2)).slice(0, 60)],
    ])
    expect(status).toBe(200)
    const outcomes = [...page.matchAll(/<p><strong>(.*?)<\/strong> (.*?)<\/p>/gs)].map(([, name, text]) => [
      name,
      text?.replaceAll(/<[^>]*>/g, ''),
    ])
    expect(outcomes).toEqual([
      ['quay.txt', 'was added. Say what it shows'],
      ['again.png', 'is in the paper already. Say what it shows'],
      ['notes.jpg', expect.stringMatching(/^was not added\. It is not an image of a known type; export it as/)],
      ['logo.svg', expect.stringContaining('An SVG is a document'.slice(3))],
      ['&lt;b&gt;.png', expect.stringContaining('its end is missing')],
    ])
    expect(page).toContain('Without alternative text (1)')
  })

  it('that are none are refused, and so are too many bytes', async () => {
    expect(await sendFiles('/desk/images', [['a.jpg', 'x']])).toMatchObject({ status: 422 })
    const none = await sendFiles('/desk/images', [['', '']])
    expect([none.status, none.page.includes('Choose at least one file.')]).toEqual([422, true])
    const many = await sendFiles('/desk/images', [['a.png', new Uint8Array(26_000_001)]])
    expect([many.status, many.page.includes('at most 26 MB together')]).toEqual([413, true])
    const one = await sendFiles('/desk/images', [['a.png', new Uint8Array(25_000_001)]])
    expect([one.status, one.page.includes('larger than 25 MB')]).toEqual([422, true])
  })

  it('clear what the cache has of each of them', async () => {
    const form = new FormData()
    for (const red of [3, 4]) form.append('file', new File([await png(red)], 'a.png'))
    const headers = { Origin: origin, Cookie: desk.cookie() }
    const request = new Request(`${origin}/desk/images`, { method: 'POST', body: form, headers })
    const newsroom = createNewsroom({ clock: () => desk.now() * 1000 })
    const response = await newsroom.fetch(request, env, createExecutionContext())
    const names = (await response.text()).match(/(?<=<a href="\/desk\/images\/)[\da-f]{32}\.png(?=">Say)/g) ?? []
    expect(names).toHaveLength(2)
    expect(response.headers.get('Broadsheet-Stale-Tags')?.split(',')).toEqual(
      expect.arrayContaining(names.map((name) => encodeURIComponent(`image:${name}`))),
    )
  })

  it('of a session that has ended are not read, and the page says to choose them again', async () => {
    await desk.post('/desk/sign-out', {})
    const { status, page } = await sendFiles('/desk/images', [['a.png', await png(5)]])
    expect(status).toBe(401)
    expect(page).toContain('Sign in, then choose the files again.')
    expect(page).toContain('name="to" value="/desk/images"')
    expect((await api.ask<{ images: [] }>('GET', '/api/v1/desk/images')).body.images).toEqual([])
  })

  it('from another site, or from an editor who may only read, change nothing', async () => {
    const form = new FormData()
    form.append('file', new File([await png(6)], 'a.png'))
    const init = { method: 'POST', body: form, headers: { Origin: 'https://elsewhere.example' } }
    expect((await desk.send('/desk/images', init)).status).toBe(403)
    const { body } = await api.ask<{ token: string }>('POST', '/api/v1/desk/tokens', {
      body: { name: 'Intern', scope: 'read' },
    })
    await desk.signIn(body.token)
    expect((await sendFiles('/desk/images', [['a.png', await png(6)]])).status).toBe(403)
    expect(await pageOf('/desk/images')).not.toContain('type="file"')
    expect((await api.ask<{ images: [] }>('GET', '/api/v1/desk/images')).body.images).toEqual([])
  })
})

describe('the library', () => {
  it('is searched, filtered by what nobody has described, and gives the line of what somebody has', async () => {
    const [one, two] = [await add(7), await add(8)]
    await desk.post(`/desk/images/${one}`, {
      alt: 'The quay',
      caption: '',
      credit: 'Nell Harrow',
      licence: 'CC BY 4.0',
    })
    await api.begin(shows(one))
    const all = await pageOf('/desk/images?q=&missing=')
    expect(all).toContain(`![The quay](${origin}/images/${one} =40x30) &#8212; Nell Harrow, CC BY 4.0`)
    expect(all).toContain('used in 1')
    expect(all).toContain('Without alternative text (1)')
    expect(await pageOf('/desk/images?q=quay')).not.toContain(two)
    const missing = await pageOf('/desk/images?missing=alt')
    expect([missing.includes(one), missing.includes(two)]).toEqual([false, true])
    expect(await pageOf('/desk/images?before=7')).toContain('before is a cursor')
  })

  it('has pages', async () => {
    for (let red = 0; red < 25; red += 1) await add(red)
    const first = await pageOf('/desk/images')
    const [, next = ''] = /href="([^"]+)">Older images/.exec(first) ?? []
    expect(first.match(/<li><a href="\/desk\/images\//g)).toHaveLength(24)
    expect((await pageOf(next.replaceAll('&amp;', '&'))).match(/<li><a href="\/desk\/images\//g)).toHaveLength(1)
  })
})

describe('the page of an image', () => {
  it('writes what an editor says of it, and an alternative text is missing until somebody decides', async () => {
    const name = await add(9)
    const path = `/desk/images/${name}`
    const fields = { caption: 'At noon', credit: '', licence: '', x: '50', y: '50', 'old-x': '50', 'old-y': '50' }
    expect((await desk.post(path, { ...fields, alt: '' })).headers.get('Location')).toBe(`${path}?done=describe-image`)
    expect(await saved(name)).toMatchObject({ alt: null, caption: 'At noon', focus: { x: 50, y: 50 } })
    expect(await pageOf(path)).toContain('First say what it shows')
    await desk.post(path, { ...fields, alt: '', decorates: '1', x: '0', y: '100' })
    expect(await saved(name)).toMatchObject({ alt: '', focus: { x: 0, y: 100 } })
    await desk.post(path, { ...fields, alt: 'The quay' })
    expect(await saved(name)).toMatchObject({ alt: 'The quay', focus: { x: 0, y: 100 } })
    const page = await pageOf(path)
    expect(page).toContain(`![The quay](${origin}/images/${name} =40x30`)
    // A square of a wide image, at its left end.
    expect(page).toContain('viewBox="0 0 30 30"')
  })

  it.each([
    [{ alt: 'The quay', decorates: '1' }, 'Choose one of the two.'],
    [{ alt: 'The quay', x: '101', y: '0' }, 'Not saved.'],
    [{ alt: 'The quay', x: '', y: '0' }, 'Not saved.'],
    [{ alt: 'a'.repeat(2_001) }, 'Not saved.'],
  ])('refuses %j, and loses nothing that was typed', async (fields, notice) => {
    const name = await add(10)
    const response = await desk.post(`/desk/images/${name}`, { caption: 'A <caption>', ...fields })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain(notice)
    expect(page).toContain('A &lt;caption&gt;')
    expect(await saved(name)).toMatchObject({ alt: null, caption: null })
  })

  it('replaces its file in every article, and deletes it only when no article shows it', async () => {
    const name = await add(11)
    const slug = await api.publish(shows(name))
    const path = `/desk/images/${name}`
    expect(await pageOf(path)).toContain(`/desk/articles/${slug}`)
    const refused = await desk.post(path, { do: 'delete' })
    expect([refused.status, (await refused.text()).includes('Take it out of them first.')]).toEqual([409, true])
    expect((await sendFiles(path, [['a.jpg', 'x']])).status).toBe(422)
    expect((await sendFiles(path, [['', '']])).page).toContain('Choose a file.')
    const same = await sendFiles(path, [['same.png', await png(11)]])
    expect(same.location).toBe(`${path}?done=known-image`)
    const { status, location } = await sendFiles(path, [['other.png', await png(12)]])
    expect(status).toBe(303)
    const [, other = ''] = /([\da-f]{32}\.png)\?done=replace-image$/.exec(location ?? '') ?? []
    expect(JSON.stringify((await api.ask('GET', `/api/v1/desk/articles/${slug}`)).body)).toContain(other)
    expect((await desk.post(path, { do: 'delete' })).headers.get('Location')).toBe('/desk/images?done=delete-image')
    expect((await desk.get(path)).status).toBe(404)
    expect((await desk.post(path, { alt: 'x' })).status).toBe(404)
  })
})

describe('what the script asks', () => {
  const json = { Accept: 'application/json' }

  it('an upload in parts runs in the session, as with a token', async () => {
    const bytes = await png(13)
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const path = `/desk/images/uploads/${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
    const headers = { Origin: origin }
    expect(await (await desk.get(path)).json()).toMatchObject({ parts: [], image: null })
    const put = { method: 'PUT', body: bytes, headers }
    expect((await desk.send(`${path}/0?bytes=${bytes.length}`, put)).status).toBe(204)
    expect(await (await desk.get(path)).json()).toMatchObject({ parts: [0] })
    const end = { method: 'POST', body: JSON.stringify({ bytes: bytes.length }), headers }
    const ended = await desk.send(path, end)
    expect([ended.status, await ended.json()]).toEqual([201, expect.objectContaining({ width: 40, alt: null })])
    await desk.post('/desk/sign-out', {})
    for (const init of [put, end, { method: 'GET' }]) expect((await desk.send(path, init)).status).toBe(401)
  })

  it('gets the line of what it describes, or why there is none', async () => {
    const name = await add(14)
    const path = `/desk/images/${name}`
    const described = await desk.post(path, { alt: 'The quay', caption: 'Noon' }, json)
    expect(await described.json()).toEqual({ line: `![The quay](${origin}/images/${name} =40x30 "Noon")` })
    const refused = await desk.post(path, { alt: 'a'.repeat(2_001) }, json)
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ code: 'bad-request' })])
    expect((await desk.post(path, { alt: 'x', decorates: '1' }, json)).status).toBe(400)
    const choices = await (await desk.get('/desk/images/choices?q=qua')).json<{ images: object[]; next: null }>()
    expect(choices).toMatchObject({ images: [{ name, alt: 'The quay', animated: false }], next: null })
    expect((await desk.get('/desk/images/choices?before=7')).status).toBe(400)
  })
})

it('a paper without a bucket says so, and its form takes no images', async () => {
  const { IMAGES: _, ...others } = env
  const without = browserDesk({ IMAGES: undefined } as unknown as Partial<typeof others>)
  await without.signIn()
  const response = await without.get('/desk/images')
  expect([response.status, (await response.text()).includes('no bucket')]).toEqual([501, true])
  expect(await (await without.get('/desk/new')).text()).not.toContain('data-intake')
})
