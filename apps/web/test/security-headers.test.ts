import { securityHeaders } from '@broadsheet/edge'
import { makeDraft } from '@broadsheet/model/testing'
import { deskScript, imagesScript } from '@broadsheet/newsroom/testing'
import { clientScript } from '@broadsheet/press'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AppEnv } from '../src/context/env.ts'
import { createPaper } from './create-paper.ts'
import { earlyInMinute } from './early-in-minute.ts'
import { sampleImage } from './images/sample-image.ts'
import { inlineTextsOf } from './inline-texts-of.ts'
import { directivesOf, hashSources } from './policy-of.ts'
import { siteUnderTest } from './site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const article = '/harbour/ferry-1-leaves-late'
const sample = await sampleImage()
const votes = '/api/v1/articles/ferry-1-leaves-late/votes'

const names = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
]

const everywhere = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
}
const page = {
  ...everywhere,
  'Content-Security-Policy': expect.stringMatching(/^default-src 'none';script-src 'self' 'sha256-/),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer=()',
    'camera=()',
    'display-capture=()',
    'geolocation=()',
    'gyroscope=()',
    'hid=()',
    'magnetometer=()',
    'microphone=()',
    'midi=()',
    'payment=()',
    'screen-wake-lock=()',
    'serial=()',
    'usb=()',
  ].join(','),
}
const nothing = { ...everywhere, 'Content-Security-Policy': `default-src 'none';frame-ancestors 'none'` }
const own = { ...nothing, 'Cross-Origin-Resource-Policy': 'same-origin' }
const open = { ...nothing, 'Cross-Origin-Resource-Policy': 'cross-origin' }
const image = { ...open, 'Content-Security-Policy': `default-src 'none';frame-ancestors 'none';sandbox` }

beforeAll(async () => {
  await env.IMAGES.put(sample.path.slice('/images/'.length), sample.bytes)
  await importDrafts(makeDraft(1), makeDraft(2), makeDraft(3))
  await importDrafts(
    illustrated(4, 'A foreign image', 'https://pictures.example/a.jpg'),
    illustrated(5, 'An own image', 'https://paper.example/images/a.jpg'),
  )
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-3-leaves-late'`)
  await rank()
})

function illustrated(number: number, headline: string, url: string) {
  const image = { type: 'image', url, alt: '', width: null, height: null, caption: null, credit: null } as const
  return makeDraft(number, { headline, body: [image] })
}

function securityOf(response: Response): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

const pages = [
  ['/', 200],
  ['/harbour', 200],
  [article, 200],
  ['/ranking', 200],
  ['/search?q=ferry', 200],
  ['/archive/2026/11/20', 200],
  ['/about', 200],
  ['/api/docs', 200],
  ['/harbour/nowhere', 404],
  ['/harbour/ferry-3-leaves-late', 410],
] as const

describe('a page', () => {
  it.each(pages)('%s (%i) has the headers of pages', async (path, status) => {
    const response = await request(path)
    expect([response.status, securityOf(response)]).toEqual([status, page])
  })

  it('allows its inline texts by hash, and no hash is unused', async () => {
    const held = { scripts: new Set<string>(), styles: new Set<string>() }
    let policy = new Map<string, string[]>()
    for (const [path] of pages) {
      const response = await request(path)
      policy = directivesOf(response)
      const { scripts, styles } = inlineTextsOf(await response.text())
      expect([path, scripts.length, styles.length]).toEqual([path, 2, 1])
      for (const hash of await hashSources(scripts)) held.scripts.add(hash)
      for (const hash of await hashSources(styles)) held.styles.add(hash)
      expect(policy.get('script-src')).toEqual(expect.arrayContaining([...held.scripts]))
      expect(policy.get('style-src')).toEqual(expect.arrayContaining([...held.styles]))
    }
    expect(new Set(policy.get('script-src'))).toEqual(new Set([`'self'`, ...held.scripts]))
    expect(new Set(policy.get('style-src'))).toEqual(held.styles)
  })

  it('allows images of other hosts only if it shows some, over https', async () => {
    const imagesOf = async (path: string) => directivesOf(await request(path)).get('img-src')
    expect(await imagesOf('/harbour/a-foreign-image')).toEqual([`'self'`, 'https:'])
    for (const path of ['/harbour/an-own-image', article, '/', '/harbour']) {
      expect(await imagesOf(path)).toEqual([`'self'`])
    }
    const other = (policy: Map<string, string[]>) =>
      new Map([...policy].filter(([name]) => name !== 'img-src' && name !== 'media-src'))
    const [illustrated, plain] = await Promise.all([request('/harbour/a-foreign-image'), request(article)])
    expect(other(directivesOf(illustrated))).toEqual(other(directivesOf(plain)))
    expect(directivesOf(illustrated).get('media-src')).toEqual(['https:'])
    expect(directivesOf(plain).has('media-src')).toBe(false)
  })

  it('has no attribute that a policy without unsafe-inline would drop', async () => {
    for (const [path] of pages) {
      expect([path, (await (await request(path)).text()).match(/<[^>]*\s(style|on\w+)=/)]).toEqual([path, null])
    }
  })

  it('names its other sources, and no unsafe one', async () => {
    const response = await request(article)
    const { 'script-src': _scripts, 'style-src': _styles, ...others } = Object.fromEntries(directivesOf(response))
    expect(others).toEqual({
      'default-src': [`'none'`],
      'img-src': [`'self'`],
      'connect-src': [`'self'`],
      'manifest-src': [`'self'`],
      'form-action': [`'self'`],
      'base-uri': [`'none'`],
      'frame-ancestors': [`'none'`],
      'require-trusted-types-for': [`'script'`],
      'trusted-types': [`'none'`],
    })
    expect(response.headers.get('Content-Security-Policy')).not.toMatch(/unsafe|\*|https?:|data:/)
  })

  it('has these headers for HEAD, too', async () => {
    expect(securityOf(await request('/', { method: 'HEAD' }))).toEqual(page)
  })
})

it.each([
  ['/feed.xml', 200],
  ['/harbour/atom.xml', 200],
  ['/feed.json', 200],
  [`${article}.json`, 200],
  [`${article}.md`, 200],
  [`${article}.png`, 200],
  [`${article}.svg`, 301],
  ['/card.png', 200],
  ['/api/v1/articles', 200],
  ['/api/v1/rankings', 200],
  ['/api/v1/articles/nowhere', 404],
  ['/api/v1/search?limit=0', 400],
  ['/sitemap.xml', 200],
  ['/robots.txt', 200],
  ['/manifest.webmanifest', 200],
  ['/favicon.svg', 200],
  ['/favicon.ico', 200],
  ['/apple-touch-icon.png', 200],
  ['/icon-192.png', 200],
  ['/icon-512.png', 200],
  ['/healthz', 200],
  ['/Harbour', 301],
  [`/${'a'.repeat(8_000)}`, 413],
])('%.60s (%i) may be used by other sites, and loads nothing', async (path, status) => {
  const response = await request(path)
  expect([response.status, securityOf(response)]).toEqual([status, open])
})

it.each([
  ['GET', clientScript.path, 200, {}],
  ['GET', deskScript.path, 200, {}],
  ['GET', imagesScript.path, 200, {}],
  ['POST', '/desk/sign-in', 403, { Origin: 'https://elsewhere.example' }],
  ['GET', '/api/v1/desk/site', 401, {}],
  ['PUT', sample.barePath, 401, {}],
  ['GET', '/api/v1/desk/site', 200, { Authorization: `Bearer ${env.DESK_TOKEN}` }],
  ['POST', '/api/v1/desk/imports', 400, { Authorization: `Bearer ${env.DESK_TOKEN}` }],
  ['POST', votes, 200, {}],
  ['POST', votes, 303, { Accept: 'text/html' }],
  ['POST', votes, 403, { Origin: 'https://elsewhere.example' }],
  ['POST', '/api/v1/articles/ferry-1-leaves-late/views', 202, {}],
] as const)('%s %s (%i) is for the paper’s own pages and desk', async (method, path, status, headers) => {
  const response = await request(path, { method, headers })
  expect([response.status, securityOf(response)]).toEqual([status, own])
})

it.each([
  [sample.path, 200],
  [sample.path.replace('.png', '.gif'), 404],
] as const)('the image %s (%i) has an opaque origin', async (path, status) => {
  const response = await request(path)
  expect([response.status, securityOf(response)]).toEqual([status, image])
  await response.arrayBuffer()
})

describe('Strict-Transport-Security', () => {
  it.each([
    ['https://paper.example/about', 'https://paper.example', 'max-age=31536000'],
    ['https://paper.example/about', '', 'max-age=31536000'],
    ['http://127.0.0.1:8787/about', '', null],
    ['http://127.0.0.1:8787/about', 'https://paper.example', null],
    ['https://paper.example/about', 'http://paper.example', null],
  ])('of %s where the paper is at "%s" is %s', async (url, siteUrl, expected) => {
    const response = await createPaper().request(url, {}, { ...env, SITE_URL: siteUrl })
    expect(response.headers.get('Strict-Transport-Security')).toBe(expected)
  })
})

it('a 304 has no security headers, so that a cache keeps those of the stored answer', async () => {
  const app = new Hono<AppEnv>()
    .use(securityHeaders({ policies: { page: '' }, dataKindOf: () => 'open' }))
    .get('/', (c) => c.body(null, 304))
  expect(securityOf(await app.request('/'))).toEqual({})
})

it('a form over the rate limit is answered by a page with the headers of pages', async () => {
  await earlyInMinute()
  const headers = { Accept: 'text/html', 'CF-Connecting-IP': '192.0.2.77' }
  let response = await request(votes, { method: 'POST', headers })
  for (let sent = 1; sent < 12 && response.status !== 429; sent += 1) {
    response = await request(votes, { method: 'POST', headers })
  }
  expect([response.status, securityOf(response)]).toEqual([429, page])
})

it('a failure has these headers, as a page and as a problem', async () => {
  await env.DB.exec('ALTER TABLE articles RENAME TO away')
  const failed = await request(article)
  expect([failed.status, securityOf(failed)]).toEqual([500, page])
  const problem = await request('/api/v1/articles')
  expect([problem.status, securityOf(problem)]).toEqual([500, open])
})
