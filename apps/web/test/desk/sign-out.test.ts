import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest } from './desk-under-test.ts'

beforeEach(async () => {
  await emptyPaper()
})

async function editorsToken(): Promise<string> {
  const body = { name: 'Nell', scope: 'write' }
  return (await deskUnderTest().ask<{ token: string }>('POST', '/api/v1/desk/tokens', { body })).body.token
}

const typed = { headline: 'The new pier opens', section: 'Council', body: 'At last.' }

describe('a session', () => {
  it('is over when the editor signs out', async () => {
    const desk = browserDesk()
    await desk.signIn()
    const response = await desk.post('/desk/sign-out', {})
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-desk=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict/,
    )
    expect((await desk.get('/desk')).status).toBe(401)
  })

  it.each([
    ['the environment’s token', async () => env.DESK_TOKEN],
    ['an editor’s', editorsToken],
  ])('of %s is refused after signing out, wherever its cookie was copied, and no other is', async (_, makeToken) => {
    const [desk, thief, elsewhere] = [browserDesk(), browserDesk(), browserDesk()]
    const token = await makeToken()
    await desk.signIn(token)
    await elsewhere.signIn(token)
    thief.setCookie(desk.cookie())
    expect((await thief.get('/desk')).status).toBe(200)
    await desk.post('/desk/sign-out', {})
    expect((await thief.get('/desk')).status).toBe(401)
    expect((await thief.post('/desk/new', typed)).status).toBe(401)
    expect((await elsewhere.get('/desk')).status).toBe(200)
    expect((await thief.post('/desk/sign-out', {})).status).toBe(200)
    const { results } = await env.DB.prepare('SELECT until FROM ended_sessions').all()
    expect(results).toEqual([{ until: desk.now() + 43_200 }])
  })

  it('is ended by nobody who made its cookie up', async () => {
    const desk = browserDesk()
    desk.setCookie(`__Host-desk=0-${desk.now() + 60}-${'0'.repeat(32)}-${'0'.repeat(32)}`)
    expect((await desk.post('/desk/sign-out', {})).status).toBe(200)
    expect((await env.DB.prepare('SELECT * FROM ended_sessions').all()).results).toEqual([])
  })
})
