import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleImage } from '../images/sample-image.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { storedRows } from './stored-rows.ts'

const { request, desk, importDrafts, rank } = siteUnderTest()
const slug = 'ferry-1-leaves-late'

beforeAll(async () => {
  await importDrafts(makeDraft(1), makeDraft(2))
  await desk('/api/v1/desk/articles', story)
  await desk('/api/v1/desk/tokens', { name: 'Nell', scope: 'read' })
  await rank()
})

const content = { section: 'Harbour', headline: 'The quay', body: [{ type: 'paragraph', text: 'It is long.' }] }
const story = { ...content, slug: 'quay', key: 'quay' }

const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const pin = JSON.stringify({ kind: 'pin', until: '2026-11-25T08:00:00Z' })

const image = await sampleImage()
const images = '/api/v1/desk/images'
const named = `${images}/${image.path.slice('/images/'.length)}`
const upload = `${images}/uploads/${image.sha256}`
const bytes = image.bytes.length

/** Every write. A new one needs a line here. */
const writes = [
  { method: 'POST', path: `/api/v1/articles/${slug}/views`, body: null, taken: 202 },
  { method: 'POST', path: `/api/v1/articles/${slug}/votes`, body: null, taken: 200 },
  { method: 'DELETE', path: `/api/v1/articles/${slug}/votes`, body: null, taken: 200 },
  { method: 'POST', path: '/api/v1/desk/imports', body: JSON.stringify({ items: [makeDraft(3)] }), taken: 200 },
  { method: 'PUT', path: `/api/v1/desk/placements/${slug}`, body: pin, taken: 200 },
  { method: 'DELETE', path: `/api/v1/desk/placements/${slug}`, body: null, taken: 204 },
  { method: 'POST', path: '/api/v1/desk/articles', body: JSON.stringify(story), taken: 200 },
  { method: 'PUT', path: `/api/v1/desk/articles/${slug}`, body: JSON.stringify(content), taken: 200 },
  { method: 'POST', path: `/api/v1/desk/articles/${slug}/publish`, body: null, taken: 200 },
  { method: 'POST', path: `/api/v1/desk/articles/quay/schedule`, body: JSON.stringify({ at: null }), taken: 200 },
  { method: 'POST', path: `/api/v1/desk/articles/${slug}/withdraw`, body: null, taken: 200 },
  { method: 'POST', path: `/api/v1/desk/articles/${slug}/reinstate`, body: null, taken: 200 },
  {
    method: 'POST',
    path: `/api/v1/desk/articles/${slug}/correct`,
    body: JSON.stringify({ text: 'Late.' }),
    taken: 200,
  },
  {
    method: 'POST',
    path: `/api/v1/desk/articles/${slug}/move`,
    body: JSON.stringify({ section: 'Stocks' }),
    taken: 200,
  },
  { method: 'POST', path: `/api/v1/desk/articles/${slug}/preview`, body: null, taken: 200 },
  {
    method: 'POST',
    path: `/api/v1/desk/articles/${slug}/front-image`,
    body: JSON.stringify({ show: true }),
    taken: 200,
  },
  { method: 'PUT', path: image.barePath, body: image.bytes, taken: 200 },
  { method: 'POST', path: images, body: image.bytes, taken: 200 },
  { method: 'PATCH', path: named, body: JSON.stringify({ alt: 'The quay' }), taken: 200 },
  { method: 'POST', path: named, body: image.bytes, taken: 200 },
  { method: 'PUT', path: `${upload}/0?bytes=${bytes}`, body: image.bytes, taken: 204 },
  { method: 'POST', path: upload, body: JSON.stringify({ bytes }), taken: 200 },
  { method: 'DELETE', path: image.barePath, body: null, taken: 204 },
  { method: 'POST', path: '/api/v1/desk/redirects', body: JSON.stringify({ from: 'old', to: slug }), taken: 200 },
  { method: 'POST', path: '/api/v1/desk/tokens', body: JSON.stringify({ name: 'Nell', scope: 'read' }), taken: 409 },
  { method: 'DELETE', path: '/api/v1/desk/tokens/1', body: null, taken: 204 },
] as const

const own = 'https://paper.example'

/** The Origin and Sec-Fetch-Site of a write, as a browser or an attacker sends them. */
const refused: readonly (readonly [what: string, origin: string | null, fetchSite: string | null])[] = [
  ['another site', 'https://elsewhere.example', 'cross-site'],
  ['another site, in a browser without Fetch Metadata', 'https://elsewhere.example', null],
  ['another site that hides its name', 'null', 'cross-site'],
  ['a sandboxed frame or a file', 'null', null],
  ['a sandboxed frame of the paper itself', 'null', 'same-origin'],
  ['a site without an Origin header', null, 'cross-site'],
  ['a subdomain', 'https://blog.paper.example', 'same-site'],
  ['a subdomain, in a browser without Fetch Metadata', 'https://blog.paper.example', null],
  ['a subdomain without an Origin header', null, 'same-site'],
  ['the domain above', 'https://example', null],
  ['another port', `${own}:8443`, 'same-site'],
  ['another port, in a browser without Fetch Metadata', `${own}:8443`, null],
  ['another scheme', 'http://paper.example', 'cross-site'],
  ['another scheme, in a browser without Fetch Metadata', 'http://paper.example', null],
  ['the name with something behind it', `${own}.elsewhere.example`, null],
  ['the name with something before it', 'https://fake-paper.example', null],
  ['the name as a user', `${own}@elsewhere.example`, null],
  ['the name as a path', `https://elsewhere.example/${own}`, null],
  ['a letter that looks alike', 'https://рaper.example'.normalize(), null],
  ['the same as ASCII', 'https://xn--aper-q5d.example', null],
  ['a trailing dot', `${own}.`, null],
  ['other letter case', 'https://PAPER.example', null],
  ['two origins', `${own} https://elsewhere.example`, null],
  ['an empty origin', '', null],
  ['an extension', 'chrome-extension://abcdefghijklmnop', 'cross-site'],
  ['the paper’s name beside another site’s mark', own, 'cross-site'],
  ['a mark that no browser sends', own, 'Same-Origin'],
  ['two marks', own, 'same-origin, cross-site'],
]

const taken: typeof refused = [
  ['the paper', own, 'same-origin'],
  ['the paper, in a browser without Fetch Metadata', own, null],
  ['the paper, in a browser that leaves Origin out', null, 'same-origin'],
  ['the reader’s own doing', null, 'none'],
  ['what is no browser', null, null],
]

function send({ method, path, body }: (typeof writes)[number], origin: string | null, fetchSite: string | null) {
  const headers = new Headers({ ...token, 'If-Match': '*', 'CF-Connecting-IP': `192.0.2.${nextHost()}` })
  // Headers are bytes, so letters beyond Latin-1 are sent as UTF-8.
  if (origin !== null) headers.set('Origin', encodeURI(origin))
  if (fetchSite !== null) headers.set('Sec-Fetch-Site', fetchSite)
  return request(path, { method, headers, body })
}

// Each request comes from a network of its own, below every rate limit.
let host = 0
const nextHost = () => (host = (host % 250) + 1)

describe.each(writes)('$method $path', (write) => {
  it.each(refused)('is refused from %s', async (_, origin, fetchSite) => {
    const response = await send(write, origin, fetchSite)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'cross-site' })
  })

  it.each(taken)('is taken from %s', async (_, origin, fetchSite) => {
    expect((await send(write, origin, fetchSite)).status).toBe(write.taken)
  })
})

it('refused writes change nothing', async () => {
  const before = await storedRows()
  for (const write of writes) for (const [, origin, fetchSite] of refused) await send(write, origin, fetchSite)
  expect(await storedRows()).toBe(before)
})

it.each(['GET', 'HEAD'])('%s writes nothing, at any address and with any headers', async (method) => {
  const before = await storedRows()
  const override = { 'X-HTTP-Method-Override': 'DELETE', 'X-HTTP-Method': 'POST', 'X-Method-Override': 'PUT' }
  for (const { path } of writes) {
    for (const query of ['', '?_method=POST', '?_method=DELETE']) {
      await request(path + query, { method, headers: { ...token, ...override } })
    }
  }
  for (const path of ['/', '/harbour', `/harbour/${slug}`, `/harbour/${slug}.json`, '/ranking', '/search?q=ferry']) {
    await request(path, { method, headers: override })
  }
  expect(await storedRows()).toBe(before)
})
