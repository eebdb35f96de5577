import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from './site-under-test.ts'

const { request, importDrafts } = siteUnderTest()
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'

beforeAll(async () => {
  await importDrafts(makeDraft(1))
})

async function answered(path: string, accept?: string) {
  const response = await request(path, accept === undefined ? {} : { headers: { Accept: accept } })
  const [type] = (response.headers.get('Content-Type') ?? '').split(';')
  return { type, vary: response.headers.get('Vary') }
}

describe('an address answers in the requested format', () => {
  it.each([
    ['/harbour/ferry-1-leaves-late', browser, 'text/html'],
    ['/harbour/ferry-1-leaves-late', '*/*', 'text/html'],
    ['/harbour/ferry-1-leaves-late', undefined, 'text/html'],
    ['/harbour/ferry-1-leaves-late', 'application/json', 'application/json'],
    ['/harbour/ferry-1-leaves-late', 'text/markdown, text/html;q=0.5', 'text/markdown'],
    ['/harbour/ferry-1-leaves-late', 'image/png', 'text/html'],
    ['/harbour/ferry-1-leaves-late', 'text/markdown;q=0.2, */*;q=0.8', 'text/html'],
    ['/harbour/ferry-1-leaves-late', 'text/html;q=0, */*', 'application/json'],
    ['/harbour', browser, 'text/html'],
    ['/harbour', 'application/rss+xml', 'application/rss+xml'],
    ['/', 'application/atom+xml', 'application/atom+xml'],
    ['/', 'application/feed+json', 'application/feed+json'],
    ['/', 'application/json', 'application/json'],
    ['/', 'application/rss+xml;q=0.2, */*;q=0.8', 'text/html'],
  ])('%s for %s is %s', async (path, accept, type) => {
    expect(await answered(path, accept)).toEqual({ type, vary: 'Accept' })
  })

  it.each([
    ['.json', 'application/json'],
    ['.ninjs.json', 'application/json'],
    ['.md', 'text/markdown'],
    ['.png', 'image/png'],
  ])('with the suffix %s it is %s for everyone', async (suffix, type) => {
    expect(await answered(`/harbour/ferry-1-leaves-late${suffix}`, browser)).toEqual({ type, vary: null })
  })
})

describe('an address', () => {
  it.each([
    ['/Harbour/', '/harbour'],
    ['//harbour//ferry-1-leaves-late', 'https://paper.example/harbour/ferry-1-leaves-late'],
    ['/HARBOUR?before=1-1', '/harbour?before=1-1'],
  ])('%s redirects to %s', async (path, canonical) => {
    const response = await request(path)
    expect([response.status, response.headers.get('Location')]).toEqual([301, canonical])
  })

  it('answers HEAD as GET, without the body', async () => {
    for (const path of ['/', '/harbour', '/harbour/ferry-1-leaves-late', '/feed.xml', '/api/v1/articles', '/nowhere']) {
      const [head, get] = [await request(path, { method: 'HEAD' }), await request(path)]
      expect([path, head.status, head.headers.get('Content-Type')]).toEqual([
        path,
        get.status,
        get.headers.get('Content-Type'),
      ])
      expect(await head.text()).toBe('')
    }
  })
})
