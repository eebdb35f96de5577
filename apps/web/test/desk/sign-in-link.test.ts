import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest } from './desk-under-test.ts'

const links = '/api/v1/desk/sign-in-links'
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

/** Creates a link with a token (DESK_TOKEN by default), and returns its path and its secret. */
async function linkOf(token: string = env.DESK_TOKEN): Promise<{ path: string; form: { link: string } }> {
  const { status, body } = await api.ask<{ url: string; until: string }>('POST', links, { token })
  expect([status, body]).toEqual([201, { url: expect.any(String), until: '2026-11-24T13:00:00Z' }])
  const url = new URL(body.url)
  expect(url.origin + url.pathname).toBe('https://paper.example/desk/sign-in')
  return { path: url.pathname + url.search, form: { link: url.searchParams.get('link') ?? '' } }
}

describe('a sign-in link', () => {
  it('opens a page whose button signs in once, with the token that created it', async () => {
    const { id, token } = await tokenOf('Nell', 'write')
    const { path, form } = await linkOf(token)
    const desk = browserDesk()
    const page = await desk.get(path)
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await page.text()).toContain(`name="link" value="${form.link}"`)
    const signedIn = await desk.post('/desk/sign-in', form)
    expect([signedIn.status, signedIn.headers.get('Location')]).toEqual([303, '/desk'])
    expect(desk.cookie()).toMatch(new RegExp(`^__Host-desk=${id}-`))
    expect((await desk.get('/desk/new')).status).toBe(200)

    const second = browserDesk()
    const refused = await second.post('/desk/sign-in', form)
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []])
    expect(await refused.text()).toContain('That link was used already, or has expired.')
  })

  it('is not used up by programs that fetch it', async () => {
    const { path, form } = await linkOf()
    const desk = browserDesk()
    for (const looked of [await desk.head(path), await desk.get(path), await desk.get(path)]) {
      expect([looked.status, looked.headers.getSetCookie()]).toEqual([200, []])
    }
    expect((await desk.post('/desk/sign-in', form)).status).toBe(303)
  })

  it('signs in only one of many browsers that use it at once', async () => {
    const { form } = await linkOf()
    const many = { 'CF-Connecting-IP': '192.0.2.41' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => browserDesk().post('/desk/sign-in', form, many)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.toSorted((one, other) => one - other)).toEqual([303, ...Array.from({ length: 7 }, () => 401)])
  })

  it('ends after an hour', async () => {
    const { form } = await linkOf()
    const desk = browserDesk()
    desk.wait(3_600)
    expect((await desk.post('/desk/sign-in', form)).status).toBe(401)
    const { form: next } = await linkOf()
    const other = browserDesk()
    other.wait(3_599)
    expect((await other.post('/desk/sign-in', next)).status).toBe(303)
  })

  it('ends with the token that created it', async () => {
    const { id, token } = await tokenOf('Nell', 'write')
    const { form } = await linkOf(token)
    await api.ask('DELETE', `/api/v1/desk/tokens/${id}`)
    expect((await browserDesk().post('/desk/sign-in', form)).status).toBe(401)
    const { form: ofEnvironment } = await linkOf()
    const rotated = browserDesk({ DESK_TOKEN: 'another token' })
    expect((await rotated.post('/desk/sign-in', ofEnvironment)).status).toBe(401)
  })

  it('is accepted only from the paper’s own page, and only by the sign-in page', async () => {
    const { form } = await linkOf()
    const desk = browserDesk()
    expect((await desk.post('/desk/sign-in', form, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await desk.post('/desk/sign-in', form, { Origin: '' })).status).toBe(403)
    expect((await desk.post('/desk/pins', form)).status).toBe(401)
    expect((await desk.post('/desk/sign-in', form)).status).toBe(303)
  })

  it('is in no log line, and in the database only as a hash', async () => {
    const { path, form } = await linkOf()
    const desk = browserDesk()
    await desk.get(path)
    expect(JSON.stringify(desk.lastLine())).not.toContain(form.link)
    const { results } = await env.DB.prepare('SELECT * FROM sign_in_links').all()
    expect(results).toEqual([{ hash: expect.stringMatching(/^[\da-f]{64}$/), token_id: 0, until: expect.any(Number) }])
  })

  it('needs the scope write, and is in the audit log', async () => {
    const { token } = await tokenOf('Reader', 'read')
    expect((await api.ask('POST', links, { token })).status).toBe(403)
    await linkOf()
    const { body } = await api.ask<{ entries: { verb: string; who: string }[] }>('GET', '/api/v1/desk/audit')
    expect(body.entries[0]).toMatchObject({ who: 'environment', verb: 'create sign-in link' })
  })
})
