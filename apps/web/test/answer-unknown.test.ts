import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { siteUnderTest } from './site-under-test.ts'

const { request } = siteUnderTest()

it.each([
  ['POST', '/', 'GET, HEAD'],
  ['DELETE', '/harbour', 'GET, HEAD'],
  ['PUT', '/harbour/ferry', 'GET, HEAD'],
  ['POST', '/feed.xml', 'GET, HEAD'],
  ['PATCH', '/api/v1/articles', 'GET, HEAD'],
  ['DELETE', '/api/v1/articles/ferry', 'GET, HEAD'],
  ['GET', '/api/v1/articles/ferry/views', 'POST'],
  ['PUT', '/api/v1/articles/ferry/votes', 'POST, DELETE'],
])('%s %s is refused, and names the allowed methods: %s', async (method, path, allowed) => {
  const response = await request(path, { method })
  expect([response.status, response.headers.get('Allow')]).toEqual([405, allowed])
  expect(await response.json()).toMatchObject({ code: 'method-not-allowed', detail: `This address takes ${allowed}.` })
})

it.each([
  ['GET', '/a/b/c'],
  ['POST', '/a/b/c'],
  ['GET', '/api'],
  ['POST', '/api/v1/nothing'],
  ['GET', '/api/nothing'],
  ['DELETE', '/api/v2/articles/ferry'],
])('%s %s is 404, whatever the method', async (method, path) => {
  expect((await request(path, { method })).status).toBe(404)
})

it.each(['/api/v1/desk/nowhere', '/api/v1/desk/articles/ferry/nowhere', '/api/v1/desk'])(
  'GET %s is nothing that a cache may store, and without a token nobody learns even that',
  async (path) => {
    for (const [headers, status] of [
      [{ Authorization: `Bearer ${env.DESK_TOKEN}` }, 404],
      [{}, 401],
    ] as const) {
      const response = await request(path, { headers })
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([status, 'no-store'])
      expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toBeNull()
    }
  },
)
