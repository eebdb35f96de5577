import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

let api = deskUnderTest()
let desk = browserDesk()

beforeEach(async () => {
  await emptyPaper()
  api = deskUnderTest()
  desk = browserDesk()
  await desk.signIn()
})

it('the list filters by words, status and section, page by page', async () => {
  for (let number = 0; number < 31; number += 1) await api.begin({ ...story, headline: `Draft ${number}` })
  await api.publish({ ...story, headline: 'A published one' })
  const list = async (query: string) => {
    const page = await (await desk.get(`/desk${query}`)).text()
    return { page, headlines: [...page.matchAll(/<h2><a [^>]*>([^<]*)/g)].map(([, headline]) => headline) }
  }
  expect((await list('?status=published&q=&section=')).headlines).toEqual(['A published one'])
  expect((await list('?q=draft+30')).headlines).toEqual(['Draft 30'])
  expect((await list('?section=nowhere')).headlines).toEqual([])
  const first = await list('?status=draft')
  const [, next = ''] = /href="([^"]+)">Older articles/.exec(first.page) ?? []
  expect(first.headlines).toHaveLength(30)
  expect((await list(next.replace('/desk', '').replaceAll('&amp;', '&'))).headlines).toHaveLength(1)
  expect((await list('?status=lost')).page).toContain('status is one of draft')
})

describe('pins', () => {
  const placed = async () => {
    const { body } = await api.ask<{ placements: { slug: string; kind: string }[] }>('GET', '/api/v1/desk/placements')
    return body.placements.map(({ slug, kind }) => `${kind} ${slug}`)
  }

  it('are placed, ordered and released without script', async () => {
    for (const slug of ['one', 'two', 'three', 'four']) {
      await api.publish({ ...story, slug })
      const article = slug === 'two' ? `https://paper.example/council/${slug}` : slug
      const order = { do: slug === 'four' ? 'block' : 'pin', article, until: '2026-11-25T12:00' }
      expect((await desk.post('/desk/pins', order)).status).toBe(303)
      desk.wait(10)
    }
    expect(await placed()).toEqual(['pin three', 'pin two', 'pin one', 'block four'])
    const pins = ['three', 'two', 'one'].map((slug) => ['slug', slug] as const)
    await desk.post('/desk/pins', [...pins, ['up', 'one']])
    expect(await placed()).toEqual(['pin three', 'pin one', 'pin two', 'block four'])
    await desk.post('/desk/pins', [...pins, ['down', 'three']])
    expect((await placed()).filter((pin) => pin.startsWith('pin'))).toEqual(['pin two', 'pin three', 'pin one'])
    await desk.post('/desk/pins', [...pins, ['up', 'three']])
    expect((await placed()).filter((pin) => pin.startsWith('pin'))).toEqual(['pin three', 'pin two', 'pin one'])
    await desk.post('/desk/pins', [...pins, ['release', 'two']])
    expect((await placed()).filter((pin) => pin.startsWith('pin'))).toEqual(['pin three', 'pin one'])
    const kept = await desk.post('/desk/pins', [
      ['slug', 'one'],
      ['slug', 'three'],
      ['do', 'order'],
    ])
    expect(kept.status).toBe(204)
    expect((await placed()).filter((pin) => pin.startsWith('pin'))).toEqual(['pin one', 'pin three'])
  })

  it.each([
    [{ do: 'pin', article: 'nowhere', until: '' }, 'No published article'],
    [{ do: 'pin', article: '', until: '' }, 'No published article'],
    [{ do: 'block', article: 'one', until: '2020-01-01T00:00' }, 'which is in the past'],
    [{ do: 'block', article: 'one', until: 'soon' }, 'until is a time'],
  ])('with invalid fields change nothing: %j', async (fields, notice) => {
    await api.publish({ ...story, slug: 'one' })
    const response = await desk.post('/desk/pins', fields)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(notice)
    expect(await placed()).toEqual([])
  })
})

it('a token is created, shown once, used and revoked', async () => {
  const made = await (await desk.post('/desk/tokens', { name: 'Nell', scope: 'write' })).text()
  const [token = ''] = /desk_[\w-]{43}/.exec(made) ?? []
  const nell = browserDesk()
  expect((await nell.signIn(token)).status).toBe(303)
  const listed = await (await desk.get('/desk/tokens')).text()
  expect([listed.includes('<h2>Nell</h2>'), listed.includes(token)]).toEqual([true, false])
  expect((await desk.post('/desk/tokens', { name: 'Nell', scope: 'read' })).status).toBe(422)
  expect((await desk.post('/desk/tokens', { name: '', scope: 'all' })).status).toBe(422)
  expect((await desk.post('/desk/tokens', { revoke: '1' })).status).toBe(303)
  expect((await nell.get('/desk')).status).toBe(401)
})

it('the views and votes of the day are shown as bars and in words', async () => {
  const slug = await api.publish(story)
  const hour = Math.floor(desk.now() / 3_600) * 3_600
  await env.DB.prepare(
    'INSERT INTO activity_hours (hour, article_id, views, votes) SELECT ?, id, 7, 2 FROM articles WHERE slug = ?',
  )
    .bind(hour - 3_600, slug)
    .run()
  const page = await (await desk.get('/desk/today')).text()
  expect(page).toContain('aria-label="Views by hour. 7 in the last 24 hours. The busiest hour began at 11:00, with 7."')
  expect(page).toContain('aria-label="Votes by hour. 2 in the last 24 hours. The busiest hour began at 11:00, with 2."')
  expect(page).toContain('1 articles were read')
  expect(page).toContain('<tr><td>11:00</td><td>7</td></tr>')
  // A caption is the first or the last of its figure (HTML, 4.4.13).
  const figures = page.match(/<figure.*?<\/figure>/gs) ?? []
  expect(figures).toHaveLength(2)
  for (const figure of figures) expect(figure).toMatch(/<\/figcaption>\s*<\/figure>$/)
})

it('without a session every address asks for a token, without asking D1 and without revealing anything', async () => {
  const slug = await api.publish({ ...story, headline: 'A zanzibar pier' })
  desk = browserDesk()
  for (const path of [
    '/desk',
    '/desk/today',
    '/desk/new',
    '/desk/pins',
    '/desk/log',
    '/desk/tokens',
    '/desk/images',
    '/desk/images/choices',
    `/desk/images/${'0'.repeat(32)}.jpg`,
    `/desk/images/uploads/${'0'.repeat(64)}`,
    `/desk/articles/${slug}`,
    '/desk/articles/nowhere',
    '/desk/nowhere',
  ]) {
    const response = await desk.get(path)
    const page = (await response.text()).replaceAll(slug, '')
    expect([path, response.status, desk.lastLine()?.d1RoundTrips]).toEqual([path, 401, 0])
    expect(page).not.toMatch(/zanzibar/i)
  }
})
