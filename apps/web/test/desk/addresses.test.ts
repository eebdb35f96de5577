import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

const slug = 'the-new-pier-opens'
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

describe('a move', () => {
  async function wayFrom(path: string) {
    const response = await desk.request(path)
    return [response.status, response.headers.get('Location')]
  }

  it('redirects every address that readers knew to the current one', async () => {
    await desk.publish()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    await desk.verb('pier-opens', 'move', { section: 'Harbour' })
    await desk.verb('pier-opens', 'move', { slug: 'pier-open-at-last' })
    for (const old of [
      `/council/${slug}`,
      '/council/pier-opens',
      '/harbour/pier-opens',
      '/council/pier-open-at-last',
    ]) {
      expect([old, ...(await wayFrom(old))]).toEqual([old, 301, '/harbour/pier-open-at-last'])
    }
    expect(await wayFrom(`/api/v1/articles/${slug}`)).toEqual([301, '/api/v1/articles/pier-open-at-last'])
    expect((await desk.request('/harbour/pier-open-at-last')).status).toBe(200)
  })

  it('back to an old address makes that the current one again', async () => {
    await desk.publish()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    await desk.verb('pier-opens', 'move', { slug })
    expect((await desk.request(`/council/${slug}`)).status).toBe(200)
    expect(await wayFrom('/council/pier-opens')).toEqual([301, `/council/${slug}`])
  })

  it('to an address that another article has, or had, is refused', async () => {
    await desk.publish()
    await desk.publish({ headline: 'Another story' })
    await desk.verb('another-story', 'move', { slug: 'its-new-name' })
    for (const taken of ['another-story', 'its-new-name']) {
      expect(await desk.verb(slug, 'move', { slug: taken })).toMatchObject({
        status: 409,
        body: { code: 'slug-taken' },
      })
    }
  })

  it('of a draft leaves no redirect, which would reveal it', async () => {
    await desk.begin()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    expect(await wayFrom(`/council/${slug}`)).toEqual([404, null])
  })
})

describe('a redirect', () => {
  const redirects = '/api/v1/desk/redirects'
  const order = async (from: string, to: string) => await desk.ask('POST', redirects, { body: { from, to } })

  it('redirects an address of another paper to an article; a second request changes nothing', async () => {
    await desk.publish()
    await desk.request('/council/old-name.html')
    await desk.staleTags()
    const first = await order(
      'https://old.example/news/Old-Name.html?utm_source=mail',
      `https://paper.example/council/${slug}`,
    )
    expect([first.status, first.body]).toEqual([
      200,
      { from: 'old-name.html', to: slug, url: `https://paper.example/council/${slug}` },
    ])
    expect(await desk.staleTags()).toEqual(['article:old-name.html'])
    const way = await desk.request('/news/old-name.html')
    expect([way.status, way.headers.get('Location')]).toEqual([301, `/council/${slug}`])
    expect((await order('/news/old-name.html', slug)).body).toEqual(first.body)
    const { body } = await desk.ask<{ entries: { verb: string }[] }>('GET', '/api/v1/desk/audit')
    expect(body.entries.filter(({ verb }) => verb === 'redirect')).toHaveLength(1)
  })

  it('can be changed, follows a move, and never hides an article', async () => {
    await desk.publish()
    await desk.publish({ headline: 'Another story' })
    await order('old-name', slug)
    await order('old-name', 'another-story')
    await desk.verb('another-story', 'move', { slug: 'its-new-name' })
    expect((await desk.request('/news/old-name')).headers.get('Location')).toBe('/council/its-new-name')
    expect(await order(slug, 'its-new-name')).toMatchObject({ status: 409, body: { code: 'slug-taken' } })
    expect(await order('old', 'no-such-article')).toMatchObject({ status: 404 })
    expect(await order('/', slug)).toMatchObject({ status: 400 })
  })

  it('that is removed is cleared from the cache, and can be removed again', async () => {
    await desk.publish()
    await order('/news/old-name.html', slug)
    await desk.staleTags()
    const from = encodeURIComponent('https://old.example/news/Old-Name.html')
    expect((await desk.ask('DELETE', `${redirects}?from=${from}`)).status).toBe(204)
    expect((await desk.request('/news/old-name.html')).status).toBe(404)
    expect(await desk.staleTags()).toEqual(['article:old-name.html'])
    expect((await desk.ask('DELETE', `${redirects}?from=old-name.html`)).status).toBe(204)
    expect(await desk.staleTags()).toEqual([])
    const { body } = await desk.ask<{ entries: object[] }>('GET', `/api/v1/desk/audit?article=${slug}&limit=1`)
    expect(body.entries).toEqual([
      expect.objectContaining({ verb: 'redirect', slug: 'old-name.html', detail: { to: null } }),
    ])
    expect((await desk.ask('DELETE', redirects)).status).toBe(400)
  })

  it('of an article’s own old address cannot be removed', async () => {
    await desk.publish()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    const answer = await desk.ask('DELETE', `${redirects}?from=${slug}`)
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'wrong-state', detail: expect.stringContaining('for ever') },
    })
    expect((await desk.request(`/council/${slug}`)).status).toBe(301)
  })

  it('is listed with its target, its kind and its time, page by page', async () => {
    await desk.publish()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    desk.wait(60)
    await order('old-name', 'pier-opens')
    const url = 'https://paper.example/council/pier-opens'
    const made = { from: 'old-name', to: 'pier-opens', url, kind: 'made', at: '2026-11-24T12:01:00Z' }
    const own = { from: slug, to: 'pier-opens', url, kind: 'own', at: '2026-11-24T12:00:00Z' }
    const answer = await desk.ask('GET', redirects)
    expect([answer.status, answer.headers.get('Cache-Control'), answer.body]).toEqual([
      200,
      'no-store',
      { redirects: [made, own], next: null },
    ])
    const { body } = await desk.ask<{ next: string }>('GET', `${redirects}?limit=1&article=pier-opens`)
    expect(body).toEqual({ redirects: [made], next: `${redirects}?limit=1&article=pier-opens&after=old-name` })
    expect((await desk.ask('GET', body.next)).body).toEqual({ redirects: [own], next: null })
    const byAddress = `${redirects}?from=https://old.example/news/Old&article=/council/${slug}`
    expect((await desk.ask('GET', byAddress)).body).toEqual({ redirects: [made], next: null })
    for (const wrong of ['article=/a/b/c', 'from=%2F', 'limit=101']) {
      expect([wrong, (await desk.ask('GET', `${redirects}?${wrong}`)).status]).toEqual([wrong, 400])
    }
  })

  it('cannot lead to a draft, whose address it would reveal', async () => {
    await desk.begin()
    expect(await order('old-name', slug)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect((await desk.request('/news/old-name')).status).toBe(404)
  })
})
