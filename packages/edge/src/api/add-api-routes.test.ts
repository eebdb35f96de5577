import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono, type MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { problem } from '../answer/problem.ts'
import { stopping } from '../answer/stops.ts'
import type { EdgeEnv } from '../context/edge-env.ts'
import { limitBody } from '../guards/limit-body.ts'
import { addApiRoutes } from './add-api-routes.ts'
import type { Api } from './api.ts'
import { describeApi } from './describe-api.ts'
import { operationFor } from './operation.ts'

const operation = operationFor<EdgeEnv, 'Ferry'>()
const ferry = { schema: v.object({ deck: v.string() }), example: { deck: 'upper' } }

const api: Api<EdgeEnv> = {
  at: '/api/v1/desk',
  admit: stopping<MiddlewareHandler<EdgeEnv>>({ refuses: ['unauthorized'] }, async (c, next) =>
    c.req.header('Authorization') === undefined ? problem(c, 'unauthorized') : await next(),
  ),
  tags: { Ferries: 'What crosses.' },
  operations: [
    operation({
      method: 'put',
      path: '/ferries/:id{[0-9]{1,3}}',
      tag: 'Ferries',
      summary: 'Names a ferry',
      scope: 'write',
      query: v.object({ deck: v.pipe(v.string(), v.description('Which deck.')) }, 'deck: upper or lower'),
      headers: { 'If-Match': 'Its ETag.' },
      body: { json: ferry, limit: limitBody(10, 'Ten bytes at most.') },
      answers: { 200: { json: 'Ferry', headers: { ETag: 'Its revision.' } }, 429: { type: 'text/html' } },
      refuses: ['not-found', 'rate-limited'],
      handle: async (c, { deck }) => c.json({ deck, id: c.req.param('id'), body: await c.req.text() }),
    }),
    operation({
      method: 'get',
      path: '/ferries.json',
      tag: 'Ferries',
      summary: 'The ferries',
      answers: { 200: { json: ferry } },
      refuses: [],
      handle: (c) => c.json({ deck: 'upper' }),
    }),
  ],
}

const app = new Hono<EdgeEnv>()
addApiRoutes(app, api)

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return await app.fetch(new Request(`https://paper.example${path}`, init), env, createExecutionContext())
}

const token = { Authorization: 'Bearer a' }

describe('an operation', () => {
  it('gets its path, its parsed query and its body', async () => {
    const response = await ask('/api/v1/desk/ferries/7?deck=upper', { method: 'PUT', headers: token, body: 'Maud' })
    expect(await response.json()).toEqual({ deck: 'upper', id: '7', body: 'Maud' })
  })

  it.each([
    [401, 'unauthorized', '/api/v1/desk/ferries/7?deck=upper', {}, 'Maud'],
    [401, 'unauthorized', '/api/v1/desk/nowhere', {}, 'Maud'],
    [400, 'bad-request', '/api/v1/desk/ferries/7', token, 'Maud'],
    [413, 'too-large', '/api/v1/desk/ferries/7?deck=upper', token, 'Maud of the Quay'],
  ])('answers %i %s', async (status, code, path, headers, body) => {
    const response = await ask(path, { method: 'PUT', headers, body })
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })])
  })

  it('that needs no scope is for everybody', async () => {
    expect((await ask('/api/v1/desk/ferries.json')).status).toBe(200)
  })
})

describe('its description', () => {
  const { paths } = describeApi(api)
  const put = paths['/api/v1/desk/ferries/{id}']?.['put']
  const get = paths['/api/v1/desk/ferries.json']?.['get']

  it('has what it takes', () => {
    expect(put).toMatchObject({
      operationId: 'putDeskFerriesId',
      summary: 'Names a ferry (token: write)',
      security: [{ desk: [] }],
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9]{1,3}$' } },
        { name: 'deck', in: 'query', required: true, description: 'Which deck.', schema: { type: 'string' } },
        { name: 'If-Match', in: 'header', required: true },
      ],
      requestBody: { content: { 'application/json': { schema: { examples: [{ deck: 'upper' }] } } } },
    })
  })

  it('has all that it and its steps refuse, and what every request may meet', () => {
    const statuses = ['200', '308', '400', '401', '403', '404', '413', '429', '500', '503']
    expect(Object.keys(put?.responses ?? {}).toSorted()).toEqual(statuses)
    expect(put?.responses['403']?.description).toMatch(/^cross-site: .+; forbidden: /)
    expect(put?.responses['200']).toMatchObject({
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Ferry' } } },
      headers: { ETag: { description: 'Its revision.' } },
    })
    expect(put?.responses['429']).toMatchObject({
      content: { 'application/problem+json': {}, 'text/html': {} },
      headers: { 'Retry-After': {} },
    })
  })

  it('of one that reads for everybody has no token and no other site', () => {
    expect([get?.operationId, get?.security]).toEqual(['getDeskFerriesJson', []])
    expect(Object.keys(get?.responses ?? {})).toEqual(['200', '301', '308', '413', '500', '503'])
  })
})
