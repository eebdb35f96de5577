import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const elsewhere = { Origin: 'https://elsewhere.example' }
const article = '/harbour/ferry-1-leaves-late'

beforeAll(async () => {
  await importDrafts(makeDraft(1))
  await rank()
})

async function allowed(path: string, init: { method?: string; headers?: Record<string, string> } = {}) {
  const { headers } = await request(path, { ...init, headers: { ...elsewhere, ...init.headers } })
  return [headers.get('Access-Control-Allow-Origin'), headers.get('Access-Control-Allow-Credentials')]
}

it.each([
  '/api/v1/articles',
  '/api/v1/articles/ferry-1-leaves-late',
  '/api/v1/articles/no-such-ferry',
  '/api/v1/articles?limit=0',
  '/api/v1/rankings',
  '/api/v1/sections',
  '/api/v1/search?q=ferry',
  `${article}.json`,
  '/feed.xml',
  '/feed.json',
])('the script of any site can read %s, without credentials', async (path) => {
  expect(await allowed(path)).toEqual(['*', null])
  expect(await allowed(path, { method: 'HEAD' })).toEqual(['*', null])
})

it.each(['/', article, '/search?q=ferry', '/nothing-here'])(
  'the script of another site cannot read the page %s',
  async (path) => {
    expect(await allowed(path)).toEqual([null, null])
  },
)

it.each(
  ['site', 'stats', 'placements', 'articles', 'audit', 'tokens', 'export', 'images', 'nothing'].map(
    (name) => `/api/v1/desk/${name}`,
  ),
)('the script of another site cannot read %s of the desk, with or without its token', async (path) => {
  expect(await allowed(path)).toEqual([null, null])
  expect(await allowed(path, { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } })).toEqual([null, null])
})

it.each(['votes', 'views'])('the script of another site cannot read the answer to a write: %s', async (what) => {
  for (const method of ['POST', 'DELETE', 'OPTIONS']) {
    expect(await allowed(`/api/v1/articles/ferry-1-leaves-late/${what}`, { method })).toEqual([null, null])
  }
})
