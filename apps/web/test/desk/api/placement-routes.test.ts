import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../../site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const authorized = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const slug = 'ferry-1-leaves-late'
const placements = '/api/v1/desk/placements'

function ask(method: string, path: string, body?: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return request(path, { method, headers: authorized, ...(body === undefined ? {} : { body: text }) })
}

// It is 2026-11-24 12:00 UTC in these tests.
const order = (changes: object = {}) => ({ kind: 'pin', until: '2026-11-24T18:00:00Z', ...changes })

beforeAll(async () => {
  await importDrafts(makeDraft(1, { captured: { views: 5 } }), makeDraft(2, { captured: { views: 9 } }))
})

describe('placements', () => {
  it.each([
    ['GET', placements],
    ['PUT', `${placements}/${slug}`],
    ['DELETE', `${placements}/${slug}`],
  ])('%s is closed without a token', async (method, path) => {
    expect((await request(path, { method })).status).toBe(401)
  })

  it('an article is pinned, listed and released', async () => {
    const placed = await ask('PUT', `${placements}/${slug}`, order())
    const expected = {
      slug,
      url: `https://paper.example/harbour/${slug}`,
      section: { slug: 'harbour', name: 'Harbour' },
      headline: 'Ferry 1 leaves late',
      kind: 'pin',
      until: '2026-11-24T18:00:00Z',
      placedAt: '2026-11-24T12:00:00Z',
    }
    expect([placed.status, placed.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await placed.json()).toEqual(expected)
    expect(await (await ask('GET', placements)).json()).toEqual({ placements: [expected] })

    for (const _ of ['once', 'again']) {
      const released = await ask('DELETE', `${placements}/${slug}`)
      expect([released.status, await released.text(), released.headers.get('Cache-Control')]).toEqual([
        204,
        '',
        'no-store',
      ])
    }
    expect(await (await ask('GET', placements)).json()).toEqual({ placements: [] })
  })

  it('a pin leads the next ranking and is marked there, a blocked article is in none', async () => {
    await ask('PUT', `${placements}/${slug}`, order())
    await ask('PUT', `${placements}/ferry-2-leaves-late`, order({ kind: 'block' }))
    await rank()
    const response = await request('/api/v1/rankings')
    expect(await response.json()).toMatchObject({ articles: [{ position: 1, slug, pinned: true }] })
    await ask('DELETE', `${placements}/${slug}`)
    await ask('DELETE', `${placements}/ferry-2-leaves-late`)
  })

  it('a time may be in another zone', async () => {
    const placed = await ask('PUT', `${placements}/${slug}`, order({ until: '2026-11-25T08:00:00.000+08:00' }))
    expect(await placed.json()).toMatchObject({ until: '2026-11-25T00:00:00Z' })
  })

  it.each<[unknown, RegExp]>([
    ['', /^kind is/],
    ['null', /^The body is/],
    ['{}', /^kind is/],
    ['{"kind":"pin"', /^The body is/],
    [order({ kind: 'promote' }), /^kind is "pin" or "block"/],
    [{ until: '2026-11-24T18:00:00Z' }, /^kind is/],
    [order({ until: 'tomorrow' }), /^until is a time with its zone, such as/],
    [order({ until: '2026-11-24T18:00:00' }), /^until is a time with its zone/],
    [order({ until: 1795600000 }), /^until is a time with its zone/],
    [order({ until: '2026-11-24T12:00:00Z' }), /^until is 2026-11-24T12:00:00Z, which is in the past\. Choose/],
    [order({ until: '2027-11-24T12:00:01Z' }), /^until is .* more than 365 days ahead\. Choose/],
  ])('refuses %j, and names the field and what to change', async (body, detail) => {
    const response = await ask('PUT', `${placements}/${slug}`, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'bad-request', detail: expect.stringMatching(detail) })
  })

  it('takes an end in a year', async () => {
    const response = await ask('PUT', `${placements}/${slug}`, order({ until: '2027-11-24T12:00:00Z' }))
    expect(response.status).toBe(200)
  })

  it('refuses a body that is too large', async () => {
    const response = await ask('PUT', `${placements}/${slug}`, ' '.repeat(1025))
    expect(response.status).toBe(413)
  })

  it.each(['no-such-ferry', '%E6%B8%A1%E8%BD%AE'])('finds no article at %s', async (unknown) => {
    const response = await ask('PUT', `${placements}/${unknown}`, order())
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      code: 'not-found',
      detail: expect.stringContaining(`"${decodeURIComponent(unknown)}"`),
    })
    expect((await ask('DELETE', `${placements}/${unknown}`)).status).toBe(204)
  })
})
