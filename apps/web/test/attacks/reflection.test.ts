import { makeDraft } from '@broadsheet/model/testing'
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { outlineOf } from '../outline-of.ts'
import { siteUnderTest } from '../site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const hostile = '"><script>xss()</script><img src=x onerror=xss()>'
const article = '/harbour/ferry-1-leaves-late'

beforeAll(async () => {
  await importDrafts(makeDraft(1), makeDraft(2, { headline: hostile, section: hostile }))
  await rank()
})

it.each(['/', article, '/search?q=ferry', '/feed.xml', '/sitemap.xml', '/robots.txt', '/llms.txt', '/api/v1/articles'])(
  '%s names the paper’s own address, whatever the Host header',
  async (path) => {
    const headers = {
      'X-Forwarded-Host': 'evil.invalid',
      Forwarded: 'host=evil.invalid',
      'X-Original-Host': 'evil.invalid',
    }
    const asked = new Request(`https://evil.invalid${path}`, { headers })
    const response = await createPaper().fetch(asked, env, createExecutionContext())
    expect(response.status).toBe(200)
    expect(`${JSON.stringify([...response.headers])} ${await response.text()}`).not.toContain('evil.invalid')
  },
)

it('no address sends a reader to another site', async () => {
  for (const path of [
    '//evil.invalid/',
    '//evil.invalid/%2e%2e',
    '/\\evil.invalid',
    '/%2F%2Fevil.invalid',
    '/%5Cevil.invalid',
  ]) {
    const location = (await request(path)).headers.get('Location')
    const target = new URL(location ?? '/', 'https://paper.example/')
    expect([path, target.origin]).toEqual([path, 'https://paper.example'])
  }
})

it('no line break that a client sends starts a header', async () => {
  const line = encodeURIComponent('x\r\nSet-Cookie: reader=evil')
  for (const path of [
    `/${line}`,
    `/HARBOUR/${line}`,
    `/harbour/${line}.json`,
    `/nowhere/ferry-1-leaves-late?${line}`,
  ]) {
    const response = await request(path)
    expect([path, response.headers.get('Set-Cookie')]).toEqual([path, null])
  }
})

it('the page of a withdrawn article is free of the article’s markup', async () => {
  const row = await env.DB.prepare('SELECT section_slug, slug FROM articles WHERE source_key = ?')
    .bind('test:2')
    .first()
  await env.DB.prepare(`UPDATE articles SET status = 'withdrawn' WHERE source_key = ?`).bind('test:2').run()
  const response = await request(`/${String(row?.['section_slug'])}/${String(row?.['slug'])}`)
  expect(response.status).toBe(410)
  const { elements, attributes } = await outlineOf(response)
  expect([elements.has('img'), attributes.has('onerror')]).toEqual([false, false])
})
