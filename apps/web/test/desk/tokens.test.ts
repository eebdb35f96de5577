import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

const tokens = '/api/v1/desk/tokens'
const articles = '/api/v1/desk/articles'
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

type Made = { id: number; name: string; scope: string; token: string }

async function make(name: string, scope: string, token?: string) {
  return await desk.ask<Made>('POST', tokens, { body: { name, scope }, ...(token === undefined ? {} : { token }) })
}

type Listed = { tokens: { id: number; name: string; lastUsedAt: string | null; revokedAt: string | null }[] }

describe('a token', () => {
  it('is shown once, and stored as a hash', async () => {
    const { status, body } = await make('Nell', 'write')
    expect([status, body]).toEqual([
      201,
      { id: 1, name: 'Nell', scope: 'write', token: expect.stringMatching(/^desk_.{43}$/) },
    ])
    const { results } = await env.DB.prepare('SELECT * FROM tokens').all()
    const audit = await env.DB.prepare('SELECT * FROM audit').all()
    const listed = await desk.ask<Listed>('GET', tokens)
    const kept = JSON.stringify([results, audit.results, listed.body])
    expect(kept).not.toContain(body.token)
    expect(JSON.stringify(listed.body)).not.toMatch(/hash|[0-9a-f]{64}/)
    expect(listed.body.tokens).toMatchObject([{ name: 'Nell', lastUsedAt: null, revokedAt: null }])
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body.token)))
    expect(results[0]?.['hash']).toBe(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''))
  })

  /** What each scope may ask, of what reads, writes and manages. */
  it.each([
    ['read', 200, 403, 403],
    ['write', 200, 201, 403],
    ['admin', 200, 201, 200],
  ] as const)('with the scope %s may do what the scope allows', async (scope, reading, writing, managing) => {
    const { token } = (await make('Nell', scope)).body
    expect((await desk.ask('GET', articles, { token })).status).toBe(reading)
    expect((await desk.ask('GET', '/api/v1/desk/audit', { token })).status).toBe(reading)
    const written = await desk.ask('POST', articles, { token, body: story })
    expect(written.status).toBe(writing)
    const listed = await desk.ask('GET', tokens, { token })
    expect(listed.status).toBe(managing)
    const refused = [written, listed].filter(({ status }) => status === 403)
    expect(refused.map(({ body }) => body['code'])).toEqual(refused.map(() => 'forbidden'))
  })

  it('with the scope read can write by no route', async () => {
    const slug = await desk.publish()
    const { token } = (await make('Nell', 'read')).body
    const before = (await desk.ask('GET', `${articles}/${slug}`)).body
    const writes = [
      ['POST', articles],
      ['PUT', `${articles}/${slug}`],
      ...['publish', 'schedule', 'withdraw', 'reinstate', 'correct', 'move', 'preview'].map((verb) => [
        'POST',
        `${articles}/${slug}/${verb}`,
      ]),
      ['POST', '/api/v1/desk/redirects'],
      ['POST', '/api/v1/desk/imports'],
      ['PUT', `/api/v1/desk/placements/${slug}`],
      ['DELETE', `/api/v1/desk/placements/${slug}`],
      ['POST', tokens],
      ['DELETE', `${tokens}/1`],
    ] as const
    for (const [method = '', path = ''] of writes) {
      const { status, body } = await desk.ask(method, path, { token, headers: { 'If-Match': '*' }, body: story })
      expect([method, path, status, body['code']]).toEqual([method, path, 403, 'forbidden'])
    }
    expect((await desk.ask('GET', `${articles}/${slug}`)).body).toEqual(before)
  })

  it('that is revoked is no longer valid; revoking it again changes nothing', async () => {
    const { id, token } = (await make('Nell', 'admin')).body
    expect((await desk.ask('GET', articles, { token })).status).toBe(200)
    for (let times = 0; times < 2; times += 1) {
      expect((await desk.ask('DELETE', `${tokens}/${id}`)).status).toBe(204)
      expect((await desk.ask('GET', articles, { token })).status).toBe(401)
      desk.wait(60)
    }
    expect((await desk.ask('DELETE', `${tokens}/77`)).status).toBe(204)
    const { body } = await desk.ask<{ entries: { verb: string; detail: unknown }[] }>('GET', '/api/v1/desk/audit')
    expect(body.entries.map(({ verb, detail }) => [verb, detail])).toEqual([
      ['revoke token', { name: 'Nell', scope: 'admin' }],
      ['create token', { name: 'Nell', scope: 'admin' }],
    ])
    expect((await desk.ask<Listed>('GET', tokens)).body.tokens[0]?.revokedAt).toBe('2026-11-24T12:00:00Z')
  })

  it('is in the audit log by its name', async () => {
    const { token } = (await make('Nell', 'write')).body
    await desk.ask('POST', articles, { token, body: story })
    const { body } = await desk.ask<{ entries: { who: string; verb: string }[] }>('GET', '/api/v1/desk/audit')
    expect(body.entries.map(({ who, verb }) => `${who}: ${verb}`)).toEqual([
      'Nell: create',
      'environment: create token',
    ])
  })

  it('is listed with the hour of its last use', async () => {
    const { token } = (await make('Nell', 'read')).body
    const lastUsed = async () => (await desk.ask<Listed>('GET', tokens)).body.tokens[0]?.lastUsedAt
    for (const [seconds, at] of [
      [0, '12:00:00'],
      [3_599, '12:00:00'],
      [1, '13:00:00'],
    ] as const) {
      desk.wait(seconds)
      await desk.ask('GET', articles, { token })
      expect(await lastUsed()).toBe(`2026-11-24T${at}Z`)
    }
  })

  it('needs a name that no valid token and no part of the paper has', async () => {
    const { id } = (await make('Nell', 'read')).body
    for (const name of ['Nell', ' Nell ', 'environment', 'schedule']) {
      expect(await make(name, 'read')).toMatchObject({ status: 409, body: { code: 'name-taken' } })
    }
    await desk.ask('DELETE', `${tokens}/${id}`)
    expect((await make('Nell', 'read')).status).toBe(201)
  })

  it.each([{}, { name: 'Nell' }, { name: '', scope: 'read' }, { name: 'Nell', scope: 'all' }])(
    'is not created from an invalid request: %j',
    async (body) => {
      expect((await desk.ask('POST', tokens, { body })).status).toBe(400)
    },
  )

  it.each(['desk_', `desk_${'A'.repeat(43)}`, `desk_${'A'.repeat(44)}`, "' OR 1=1 --"])(
    'that was never created is not valid: %s',
    async (token) => {
      await make('Nell', 'admin')
      expect((await desk.ask('GET', articles, { token })).status).toBe(401)
    },
  )
})

it('a token works while DESK_TOKEN is not set, whose old value does not', async () => {
  const { createPaper } = await import('../create-paper.ts')
  const { createExecutionContext } = await import('cloudflare:test')
  const { token } = (await make('Nell', 'admin')).body
  const app = createPaper()
  const { DESK_TOKEN: _none, ...without } = env
  for (const [value, status] of [
    [token, 200],
    [env.DESK_TOKEN, 401],
    ['', 401],
  ] as const) {
    const request = new Request(`https://paper.example${articles}`, { headers: { Authorization: `Bearer ${value}` } })
    expect((await app.fetch(request, without, createExecutionContext())).status).toBe(status)
  }
})
