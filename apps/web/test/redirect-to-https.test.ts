import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { createPaper } from './create-paper.ts'

const edge = { 'CF-Ray': '230b030023ae2822-SJC' }

it.each([
  ['http://paper.example/Harbour?before=1-1', 'https://paper.example', 'https://paper.example/Harbour?before=1-1'],
  ['http://paper.example//elsewhere.example', 'https://paper.example', 'https://paper.example//elsewhere.example'],
  ['http://paper.example/about', 'http://paper.example', null],
  ['http://paper.example/about', '', null],
  ['http://127.0.0.1:8787/about', 'https://paper.example', null],
  ['https://paper.example/about', 'https://paper.example', null],
])('%s of the paper at "%s" redirects to %s', async (url, siteUrl, location) => {
  const response = await createPaper().request(url, { headers: edge }, { ...env, SITE_URL: siteUrl })
  const isKept = response.headers.get('Cache-Control') !== 'no-store'
  expect([response.status, response.headers.get('Location'), isKept]).toEqual([
    location === null ? 200 : 308,
    location,
    location === null,
  ])
})

it('a write over plain HTTP is redirected before it runs', async () => {
  const url = 'http://paper.example/api/v1/desk/imports'
  const response = await createPaper().request(
    url,
    { method: 'POST', headers: edge },
    { ...env, SITE_URL: 'https://paper.example' },
  )
  expect([response.status, response.headers.get('Location')]).toEqual([308, url.replace('http:', 'https:')])
})

it('away from the edge plain HTTP is answered, which wrangler dev uses for custom domains', async () => {
  const response = await createPaper().request(
    'http://paper.example/about',
    {},
    { ...env, SITE_URL: 'https://paper.example' },
  )
  expect(response.status).toBe(200)
})
