import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { earlyInMinute } from '../early-in-minute.ts'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

let api = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  api = deskUnderTest()
})

async function tokenOf(name: string, scope: string): Promise<{ id: number; token: string }> {
  const { body } = await api.ask<{ id: number; token: string }>('POST', '/api/v1/desk/tokens', {
    body: { name, scope },
  })
  return body
}

const pages = ['/desk', '/desk/today', '/desk/new', '/desk/pins', '/desk/log', '/desk/tokens']

describe('signing in', () => {
  it('sets a cookie for twelve hours that scripts cannot read and that does not contain the token', async () => {
    const desk = browserDesk()
    const { id, token } = await tokenOf('Nell', 'write')
    const response = await desk.post('/desk/sign-in', { token: ` ${token} `, to: '/desk/pins?article=a-b' })
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/desk/pins?article=a-b'])
    const [cookie = ''] = response.headers.getSetCookie()
    const [value, ...attributes] = cookie.split('; ')
    expect(value).toMatch(new RegExp(`^__Host-desk=${id}-${desk.now() + 43_200}-[0-9a-f]{32}-[0-9a-f]{32}$`))
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure'])
    expect((await desk.get('/desk')).status).toBe(200)
  })

  it.each([
    ['https://evil.example/'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['/harbour'],
    ['/desk\r\nSet-Cookie: a=b'],
    [''],
  ])('redirects only to pages of the desk: %j', async (to) => {
    const response = await browserDesk().post('/desk/sign-in', { token: env.DESK_TOKEN, to })
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/desk'])
  })

  it('is refused with the same text for every wrong token', async () => {
    const { id, token } = await tokenOf('Nell', 'write')
    await api.ask('DELETE', `/api/v1/desk/tokens/${id}`)
    const wrong = ['', 'guess', token, `desk_${'A'.repeat(43)}`]
    const answers = await Promise.all(
      wrong.map(async (each) => {
        const response = await browserDesk().post(
          '/desk/sign-in',
          { token: each },
          { 'CF-Connecting-IP': '192.0.2.31' },
        )
        return [response.status, response.headers.getSetCookie(), await response.text()]
      }),
    )
    expect(answers.map(([status, cookies]) => [status, cookies])).toEqual(wrong.map(() => [401, []]))
    expect(new Set(answers.map(([, , text]) => text)).size).toBe(1)
  })

  it('makes a network with more than ten wrong tokens wait, but admits right ones', async () => {
    const desk = browserDesk()
    await earlyInMinute()
    const network = { 'CF-Connecting-IP': '192.0.2.32' }
    for (let number = 1; number <= 5; number += 1) {
      expect((await desk.post('/desk/sign-in', { token: `guess ${number}` }, network)).status).toBe(401)
      const headers = { ...network, Authorization: `Bearer guess-${number}` }
      expect((await desk.get('/api/v1/desk/site', headers)).status).toBe(401)
    }
    const refused = await desk.post('/desk/sign-in', { token: 'guess' }, network)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(await refused.text()).toContain('Wait 60 seconds')
    expect((await desk.post('/desk/sign-in', { token: env.DESK_TOKEN }, network)).status).toBe(429)
    const byApi = { ...network, Authorization: 'Bearer guess' }
    expect((await desk.get('/api/v1/desk/site', byApi)).status).toBe(429)
    const { token } = await tokenOf('Nell', 'write')
    expect((await desk.post('/desk/sign-in', { token }, network)).status).toBe(303)
    desk.setCookie('')
    desk.wait(60)
    expect((await desk.post('/desk/sign-in', { token: env.DESK_TOKEN }, network)).status).toBe(303)
  })

  it('is refused to other sites and to programs', async () => {
    const desk = browserDesk()
    const token = { token: env.DESK_TOKEN }
    const elsewhere: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null' },
      { Origin: '' },
    ]
    for (const headers of elsewhere) {
      const response = await desk.post('/desk/sign-in', token, headers)
      expect([headers, response.status, response.headers.getSetCookie()]).toEqual([headers, 403, []])
    }
  })

  it('is closed without DESK_SECRET', async () => {
    const desk = browserDesk({ DESK_SECRET: '' })
    expect((await desk.signIn()).status).toBe(503)
    expect((await desk.get('/desk')).status).toBe(503)
  })
})

describe('a session', () => {
  it('opens every page, which is neither cached nor indexed', async () => {
    const desk = browserDesk()
    await desk.signIn()
    for (const path of pages) {
      const response = await desk.get(path)
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
      for (const name of ['Cache-Tag', 'Cloudflare-CDN-Cache-Control', 'ETag']) {
        expect([path, name, response.headers.get(name)]).toEqual([path, name, null])
      }
    }
  })

  it('ends after twelve hours', async () => {
    const desk = browserDesk()
    await desk.signIn()
    desk.wait(43_199)
    expect((await desk.get('/desk')).status).toBe(200)
    desk.wait(1)
    expect((await desk.get('/desk')).status).toBe(401)
  })

  it('ends at once when its token is revoked', async () => {
    const desk = browserDesk()
    const { id, token } = await tokenOf('Nell', 'write')
    await desk.signIn(token)
    expect((await desk.get('/desk')).status).toBe(200)
    await api.ask('DELETE', `/api/v1/desk/tokens/${id}`)
    expect((await desk.get('/desk')).status).toBe(401)
    expect((await desk.post('/desk/new', { ...typed })).status).toBe(401)
  })

  it('of DESK_TOKEN ends when DESK_TOKEN changes', async () => {
    const desk = browserDesk()
    await desk.signIn()
    for (const DESK_TOKEN of ['another', '']) {
      const other = browserDesk({ DESK_TOKEN })
      other.setCookie(desk.cookie())
      expect([DESK_TOKEN, (await other.get('/desk')).status]).toEqual([DESK_TOKEN, 401])
    }
  })

  it('is not valid with a token that was created after it began, as in a new database', async () => {
    const desk = browserDesk()
    const { token } = await tokenOf('Nell', 'write')
    await desk.signIn(token)
    await env.DB.prepare('UPDATE tokens SET created_at = created_at + 1').run()
    expect((await desk.get('/desk')).status).toBe(401)
  })

  it('that is forged is not valid, and D1 is not asked', async () => {
    const desk = browserDesk()
    const { token } = await tokenOf('Nell', 'write')
    await desk.signIn(token)
    const [name = '', value = ''] = desk.cookie().split('=')
    const [id = '', until = '', own = '', signature = ''] = value.split('-')
    const forged = [
      '',
      'x',
      `0-${until}-${own}-${signature}`,
      `${Number(id) + 1}-${until}-${own}-${signature}`,
      `${id}-${Number(until) + 1}-${own}-${signature}`,
      `${id}-${until}-${own.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))}-${signature}`,
      `${id}-${until}-${own}-${signature.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))}`,
      `${id}-${until}-${own}-`,
      `${id}-${until}-${signature}`,
      `${id}-${until}-${own}-${signature}0`,
      `-1-${until}-${own}-${signature}`,
    ]
    for (const each of forged) {
      desk.setCookie(`${name}=${each}`)
      const response = await desk.get('/desk')
      expect([each, response.status, desk.lastLine()?.d1RoundTrips]).toEqual([each, 401, 0])
    }
    desk.setCookie(`${name}=${value}`)
    expect((await desk.get('/desk')).status).toBe(200)
    expect(desk.lastLine()?.d1RoundTrips).toBe(2)
  })

  it('has a cookie that works over plain HTTP on your own machine', async () => {
    const { createPaper } = await import('../create-paper.ts')
    const { createExecutionContext } = await import('cloudflare:test')
    const at = 'http://127.0.0.1:8787'
    const app = createPaper()
    const init = { method: 'POST', body: new URLSearchParams({ token: env.DESK_TOKEN }), headers: { Origin: at } }
    const request = new Request(`${at}/desk/sign-in`, { ...init, redirect: 'manual' })
    const response = await app.fetch(request, { ...env, SITE_URL: '' }, createExecutionContext())
    expect(response.headers.getSetCookie()[0]).toMatch(/^desk=0-.*; Path=\/; HttpOnly; SameSite=Strict$/)
  })
})

const typed = { headline: 'The new pier opens', section: 'Council', body: 'At last.' }

describe('an editor', () => {
  it('with the scope read can only read: no page has a button that writes, and no form is accepted', async () => {
    const desk = browserDesk()
    const slug = await api.publish(story)
    const { token } = await tokenOf('Reader', 'read')
    await desk.signIn(token)
    for (const path of ['/desk', `/desk/articles/${slug}`, '/desk/pins', '/desk/today', '/desk/log']) {
      const response = await desk.get(path)
      const forms = (await response.text()).match(/<form[^>]*method="post"[^>]*>/g) ?? []
      expect([path, response.status, forms.length]).toEqual([path, 200, 1])
      expect(forms[0]).toContain('/desk/sign-out')
    }
    const before = await api.ask('GET', `/api/v1/desk/articles/${slug}`)
    for (const [path, fields] of [
      ['/desk/new', typed],
      [`/desk/articles/${slug}`, typed],
      [`/desk/articles/${slug}/orders`, { do: 'withdraw' }],
      ['/desk/pins', { do: 'pin', article: slug }],
      ['/desk/preview', typed],
      ['/desk/tokens', { name: 'Mine', scope: 'admin' }],
    ] as const) {
      expect([path, (await desk.post(path, fields)).status]).toEqual([path, 403])
    }
    expect(await api.ask('GET', `/api/v1/desk/articles/${slug}`)).toMatchObject({ body: before.body })
  })

  it('with the scope write can do everything but manage tokens', async () => {
    const desk = browserDesk()
    await desk.signIn((await tokenOf('Nell', 'write')).token)
    expect((await desk.post('/desk/new', typed)).status).toBe(303)
    expect(await (await desk.get('/desk')).text()).not.toContain('/desk/tokens')
    expect((await desk.get('/desk/tokens')).status).toBe(403)
    expect((await desk.post('/desk/tokens', { name: 'Mine', scope: 'admin' })).status).toBe(403)
  })
})

it('a form that is sent after the session ended asks for a token, and then continues with every value', async () => {
  const desk = browserDesk()
  await desk.signIn()
  desk.wait(43_200)
  const lost = await desk.post('/desk/new', { ...typed, body: 'At <last>.\r\n\r\n"Two".' })
  const page = await lost.text()
  expect([lost.status, page.includes('Your session has ended.')]).toEqual([401, true])
  expect(page).toContain('action="/desk/new"')
  expect(page).toContain('At &lt;last&gt;.')
  const kept = await desk.post('/desk/new', { ...typed, body: 'At <last>.\r\n\r\n"Two".', token: env.DESK_TOKEN })
  expect([kept.status, kept.headers.get('Location')]).toEqual([303, '/desk/articles/the-new-pier-opens?done=create'])
  const { body } = await api.ask('GET', '/api/v1/desk/articles/the-new-pier-opens')
  expect(body['body']).toEqual([
    { type: 'paragraph', text: 'At <last>.' },
    { type: 'paragraph', text: '"Two".' },
  ])
  expect((await desk.get('/desk')).status).toBe(200)
})
