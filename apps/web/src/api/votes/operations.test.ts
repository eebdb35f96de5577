import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { earlyInMinute } from '../../../test/early-in-minute.ts'
import { emptyPaper } from '../../../test/empty-paper.ts'
import { siteUnderTest } from '../../../test/site-under-test.ts'

const { request, importDrafts } = siteUnderTest()
const votes = '/api/v1/articles/ferry-1-leaves-late/votes'

type Reader = { address: string; browser?: string; cookie?: string }

function vote(method: 'POST' | 'DELETE', { address, browser = 'a browser', cookie }: Reader, more: HeadersInit = {}) {
  const headers = new Headers({
    'CF-Connecting-IP': address,
    'User-Agent': encodeURIComponent(browser),
    ...Object.fromEntries(new Headers(more)),
  })
  if (cookie !== undefined) headers.set('Cookie', cookie)
  return request(votes, { method, headers })
}

function cookieOf(response: Response): string {
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

beforeEach(async () => {
  await emptyPaper()
  await importDrafts(makeDraft(1, { captured: { votes: 8 } }))
})

describe('a vote', () => {
  it('counts once a reader, with the cookie or without it, and is undone', async () => {
    const ann = { address: '192.0.2.1' }
    const first = await vote('POST', ann)
    expect(await first.json()).toEqual({ votes: 9, voted: true })
    expect(first.headers.get('Cache-Control')).toBe('no-store')
    expect(await (await vote('POST', ann)).json()).toMatchObject({ votes: 9 })
    const elsewhere = { address: '198.51.100.9', cookie: cookieOf(first) }
    expect(await (await vote('POST', elsewhere)).json()).toMatchObject({ votes: 9 })
    expect(await (await vote('POST', { address: '192.0.2.2' })).json()).toMatchObject({ votes: 10 })
    expect(await (await vote('DELETE', elsewhere)).json()).toEqual({ votes: 9, voted: false })
    expect(await (await vote('DELETE', elsewhere)).json()).toEqual({ votes: 9, voted: false })
  })

  it('is anyone’s who shares a network, each taken back alone', async () => {
    const readers = ['a browser', 'another', 'a third'].map((browser) => ({ address: '192.0.2.1', browser }))
    for (const [at, reader] of readers.entries()) {
      expect(await (await vote('POST', reader)).json()).toEqual({ votes: 9 + at, voted: true })
      expect(await (await vote('POST', reader)).json()).toEqual({ votes: 9 + at, voted: true })
    }
    for (const reader of readers) await vote('DELETE', reader)
    expect(await (await vote('DELETE', readers[0] ?? { address: '' })).json()).toEqual({ votes: 8, voted: false })
  })

  it('is one more network in the ranking only if its network has not voted for the article', async () => {
    const networks = async () => {
      const counts = `SELECT t.cast_votes - t.repeats AS ever, sum(h.cast_votes - h.repeats) AS byHour
        FROM article_totals t JOIN activity_hours h USING (article_id)`
      const { ever, byHour } = (await env.DB.prepare(counts).first<{ ever: number; byHour: number }>()) ?? {}
      expect(byHour).toBe(ever)
      return ever
    }
    const addresses = ['192.0.2.1', '192.0.2.1', '2001:db8:9:1::1', '2001:db8:9:2::1', '192.0.2.2']
    const found = []
    for (const [at, address] of addresses.entries()) {
      await vote('POST', { address, browser: `browser ${at}` })
      found.push(await networks())
    }
    expect(found).toEqual([1, 1, 2, 2, 3])
  })

  it('gives a cookie for a year that no script reads, for votes alone', async () => {
    const [cookie = ''] = (await vote('POST', { address: '192.0.2.1' })).headers.getSetCookie()
    const [value = '', ...attributes] = cookie.split('; ')
    expect(value).toMatch(/^reader=[0-9a-f]{32}\.[\w%]+$/)
    const expected = ['HttpOnly', 'Max-Age=31536000', 'Path=/api/v1/articles', 'SameSite=Lax', 'Secure']
    expect(attributes.toSorted()).toEqual(expected)
  })

  it('takes no forged cookie for a reader', async () => {
    await vote('POST', { address: '192.0.2.1' })
    const forged = { address: '192.0.2.1', cookie: 'reader=somebody-else.c2lnbmVk' }
    expect(await (await vote('POST', forged)).json()).toMatchObject({ votes: 9 })
  })

  it('by a plain form goes back to the article', async () => {
    const response = await vote(
      'POST',
      { address: '192.0.2.1' },
      {
        Accept: 'text/html,application/xhtml+xml',
        Origin: 'https://paper.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    )
    expect([response.status, response.headers.get('Location')]).toEqual([
      303,
      '/harbour/ferry-1-leaves-late?voted=1#vote',
    ])
  })

  it.each([{ Origin: 'https://elsewhere.example' }, { 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'null' }])(
    'from another site is refused: %o',
    async (headers) => {
      const response = await vote('POST', { address: '192.0.2.1' }, headers)
      expect(response.status).toBe(403)
      expect(await (await vote('DELETE', { address: '192.0.2.9' })).json()).toMatchObject({ votes: 8 })
    },
  )

  it('stores nothing by which a reader could be known', async () => {
    await vote('POST', { address: '192.0.2.77', browser: 'Ann’s browser' })
    await importDrafts(makeDraft(2))
    await request('/api/v1/articles/ferry-2-leaves-late/votes', {
      method: 'POST',
      headers: { 'CF-Connecting-IP': '192.0.2.77', 'User-Agent': encodeURIComponent('Ann’s browser') },
    })
    const { results } = await env.DB.prepare('SELECT * FROM votes').all()
    expect(results).toHaveLength(2)
    expect(JSON.stringify(results)).not.toMatch(/192\.0\.2|Ann/)
    for (const name of ['voter', 'network']) expect(results[0]?.[name]).not.toBe(results[1]?.[name])
  })

  it('is refused for a minute to a network that sent ten, whatever its addresses and browsers', async () => {
    const host = (number: number) => ({ address: `2001:db8:9::${number.toString(16)}`, browser: `browser ${number}` })
    await earlyInMinute()
    for (let number = 0; number < 10; number += 1) {
      expect((await vote(number % 2 === 0 ? 'POST' : 'DELETE', host(number))).status).toBe(200)
    }
    const refused = await vote('POST', host(11))
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(await refused.json()).toMatchObject({ code: 'rate-limited', detail: 'Wait a minute, then vote again.' })
    const page = await vote('POST', host(12), { Accept: 'text/html' })
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(await page.text()).toContain('Your vote was not counted.')
    expect((await vote('DELETE', host(13))).status).toBe(429)
    expect((await vote('POST', { address: '2001:db8:a::1' })).status).toBe(200)
  })

  it('counts once for a reader who owns a /64', async () => {
    await vote('POST', { address: '2001:db8:b::1' })
    expect(await (await vote('POST', { address: '2001:db8:b::2' })).json()).toMatchObject({ votes: 9 })
  })

  it('for an unknown article is a 404', async () => {
    expect((await request('/api/v1/articles/no-such-ferry/votes', { method: 'POST' })).status).toBe(404)
  })
})
