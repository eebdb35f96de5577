import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '../costs/session-cookie.ts'
import { inlineTextsOf } from '../inline-texts-of.ts'
import { directivesOf, hashSources } from '../policy-of.ts'
import { siteUnderTest } from '../site-under-test.ts'

const { request, importDrafts } = siteUnderTest()

beforeAll(async () => {
  const image = { alt: '', width: null, height: null, caption: null, credit: null }
  await importDrafts(
    makeDraft(1),
    makeDraft(4, {
      headline: 'An image of elsewhere',
      body: [{ type: 'image', url: 'https://pictures.example/a.jpg', ...image }],
    }),
  )
})

describe('a page of the desk', () => {
  const cookie = sessionCookie(Date.UTC(2026, 10, 24, 12) / 1000)
  const asEditor = async (path: string, init: RequestInit = {}) => {
    const headers = { Cookie: await cookie, Origin: 'https://paper.example' }
    return await request(path, { ...init, headers })
  }
  const written = new URLSearchParams({ headline: 'A', section: 'B', body: '![](https://pictures.example/a.jpg)' })

  it.each([
    ['/desk', 200],
    ['/desk/new', 200],
    ['/desk/articles/ferry-1-leaves-late', 200],
    ['/desk/today', 200],
    ['/desk/tokens', 200],
    ['/desk/nowhere', 404],
  ])('%s (%i) has the headers of pages, and allows exactly its inline texts by hash', async (path, status) => {
    const response = await asEditor(path)
    expect([response.status, response.headers.get('Cross-Origin-Opener-Policy')]).toEqual([status, 'same-origin'])
    const text = await response.text()
    const { scripts, styles } = inlineTextsOf(text)
    const policy = directivesOf(response)
    expect(policy.get('script-src')).toEqual([`'self'`, ...(await hashSources(scripts))])
    expect(policy.get('style-src')).toEqual(await hashSources(styles))
    expect(policy.get('frame-src')).toEqual([`'self'`])
    expect(policy.get('frame-ancestors')).toEqual([`'none'`])
    expect(policy.get('trusted-types')).toEqual([`'none'`])
    expect(response.headers.get('Content-Security-Policy')).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(text).not.toMatch(/<[^>]*\s(style|on\w+)=/)
  })

  it('has these headers without a session, too', async () => {
    const response = await request('/desk')
    expect([response.status, response.headers.get('Cross-Origin-Opener-Policy')]).toEqual([401, 'same-origin'])
  })

  it('may frame the preview, whose policy is otherwise that of an article’s page', async () => {
    const framed = directivesOf(await asEditor('/desk/preview', { method: 'POST', body: written }))
    const illustrated = directivesOf(await request('/harbour/an-image-of-elsewhere'))
    expect(framed.get('frame-ancestors')).toEqual([`'self'`])
    framed.set('frame-ancestors', [`'none'`])
    expect(framed).toEqual(illustrated)
  })
})
