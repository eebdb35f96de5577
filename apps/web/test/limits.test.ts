import { maxAddressCharacters } from '@broadsheet/edge'
import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from './site-under-test.ts'

// Bodies: test/attacks/bodies.test.ts.
const { request, importDrafts } = siteUnderTest()
const article = '/harbour/ferry-1-leaves-late'

beforeAll(async () => {
  await importDrafts(makeDraft(1))
})

describe('an address', () => {
  it.each([
    ['path', (length: number) => `/${'a'.repeat(length - 1)}`, 404],
    ['query', (length: number) => `/about?${'a'.repeat(length - '/about?'.length)}`, 200],
    ['path and query', (length: number) => `/harbour?before=${'%41'.repeat(600)}`.padEnd(length, 'a'), 200],
    ['path of the API', (length: number) => `/api/v1/articles/${'a'.repeat(length - '/api/v1/articles/'.length)}`, 404],
  ])('with a long %s is answered up to the limit, and refused one character past it', async (_, address, status) => {
    const longest = address(maxAddressCharacters)
    expect(longest).toHaveLength(maxAddressCharacters)
    expect((await request(longest)).status).toBe(status)
    const refused = await request(address(maxAddressCharacters + 1))
    expect(refused.status).toBe(413)
    expect(refused.headers.get('Cache-Control')).toBe('no-store')
    expect(await refused.json()).toMatchObject({ code: 'too-large' })
  })

  it('is refused for writes and reads alike', async () => {
    const path = `/api/v1/articles/${'a'.repeat(maxAddressCharacters)}/views`
    expect((await request(path, { method: 'POST' })).status).toBe(413)
  })

  it('of the longest search in the longest letters is within the limit', async () => {
    const q = encodeURIComponent('𠮷'.repeat(200))
    expect((await request(`/search?q=${q}&section=harbour&from=2026-11-01&to=2026-11-30&cursor=20`)).status).toBe(200)
  })
})

describe('a search', () => {
  it('is answered by the API up to 200 characters', async () => {
    const words = (length: number) => encodeURIComponent('ferry '.repeat(40).slice(0, length - 1) + 'x')
    expect((await request(`/api/v1/search?q=${words(200)}`)).status).toBe(200)
    const refused = await request(`/api/v1/search?q=${words(201)}`)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'bad-request', detail: 'q has at most 200 characters' })
  })

  it('is cut by the page after 200 characters', async () => {
    for (const length of [200, 201, 5_000]) {
      const html = await (await request(`/search?q=${'k'.repeat(length)}`)).text()
      expect([length, /k{190,}/.exec(html)?.[0].length]).toEqual([length, 200])
    }
  })

  it.each([
    ['limit=100', 200],
    ['limit=101', 400],
    ['cursor=9999', 200],
    ['cursor=10000', 400],
  ])('with %s answers %i', async (query, status) => {
    expect((await request(`/api/v1/search?q=ferry&${query}`)).status).toBe(status)
  })
})

// Cloudflare refuses requests with more than 128 KB of headers. Below that, none may break a page.
it.each(['Accept', 'Accept-Language', 'Authorization', 'Cookie', 'If-None-Match', 'Referer', 'User-Agent'])(
  'a header %s of 100 KB changes nothing for a reader',
  async (name) => {
    const value = 'text/x;q=0.1, '.repeat(7_300)
    for (const path of [article, '/', '/api/v1/articles']) {
      const startedAt = performance.now()
      const response = await request(path, { headers: { [name]: value } })
      expect([path, response.status]).toEqual([path, 200])
      expect(await response.text()).not.toContain('text/x;q=0.1')
      expect(performance.now() - startedAt).toBeLessThan(2_000)
    }
  },
)
