import { jsonSchema } from '@broadsheet/edge'
import type { OpenApiDocument } from '@broadsheet/model'
import { toJsonSchema } from '@valibot/to-json-schema'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { askedRoutes, sentBody } from './costs/asked-routes.ts'
import { paperWithReaders } from './costs/paper-with-readers.ts'
import { createPaper } from './create-paper.ts'
import { operations } from './described/all-operations.ts'

const app = createPaper({ clock: () => Date.UTC(2026, 10, 24, 12), write: () => {} })
const document = await describedApi()
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)

const shapes = operations.flatMap(({ name, body, answers }) =>
  [body, ...answers.values()].flatMap((content) =>
    content !== null && 'schema' in content ? [[name, content] as const] : [],
  ),
)

/** Pages for people, which have no description. */
const pages = ['GET /api/docs']

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const ctx = createExecutionContext()
  const response = await app.fetch(new Request(`https://paper.example${path}`, init), env, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

async function describedApi(): Promise<OpenApiDocument> {
  return await (await ask('/api/v1/openapi.json')).json<OpenApiDocument>()
}

describe('the description of the API', () => {
  it('has exactly the routes of both Workers', () => {
    const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    const names = new Set(routes.map(({ method, path }) => `${method} ${path}`))
    expect([...operations.map(({ name }) => name), ...pages].toSorted()).toEqual([...names].toSorted())
  })

  it('has every declared operation once, under a listed tag', () => {
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(
      operations.map((operation) => operation.described.operationId).toSorted(),
    )
    expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(operations.length)
    const tags = described.flatMap((operation) => operation.tags)
    expect(new Set(tags)).toEqual(new Set(document.tags.map(({ name }) => name)))
  })

  it.each(shapes)('of %s has valid examples', (_, { schema, example }) => {
    expect(v.safeParse(schema, example).issues ?? []).toEqual([])
  })

  it.each(shapes)('of %s has the JSON Schema that the library writes', (_, { schema }) => {
    const { $schema: _dialect, ...expected } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
    expect(jsonSchema(schema)).toEqual(expected)
  })

  it('requires every parameter of a path', () => {
    for (const { path, parameters } of described) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path')
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath.map(({ name }) => `{${name}}`))
      expect(inPath.filter(({ required }) => !required)).toEqual([])
    }
  })

  it('has valid regular expressions and statuses', () => {
    const patterns: string[] = []
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'pattern' && typeof value === 'string') patterns.push(value)
      return value
    })
    expect(patterns.length).toBeGreaterThan(10)
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow()
    const statuses = described.flatMap(({ responses }) => Object.keys(responses))
    expect(statuses.filter((status) => !/^(?:[1-5]\d\d|default)$/.test(status))).toEqual([])
  })

  it('asks for a token at the desk only', () => {
    for (const { path, security, operationId } of described) {
      const isPublic = !path.startsWith('/api/v1/desk/') || operationId === 'getDeskOpenapiJson'
      expect([path, security]).toEqual([path, isPublic ? [] : [{ desk: [] }]])
    }
  })

  it.each([
    ['the newsroom cannot be reached', () => Promise.reject(new Error('Nobody is there'))],
    ['it is broken', async () => new Response('Not now', { status: 500 })],
  ])('is a 503 while %s, and so is its page', async (_, fetch) => {
    for (const path of ['/api/v1/openapi.json', '/api/docs']) {
      const paper = createPaper({ write: () => {}, insteadOfNewsroom: { fetch } })
      const response = await paper.request(`https://paper.example${path}`, {}, env)
      expect([path, response.status, response.headers.get('Cache-Control')]).toEqual([path, 503, 'no-store'])
      expect(await response.json()).toMatchObject({ code: 'unavailable' })
    }
  })
})

describe('every answer of the API', () => {
  beforeAll(async () => {
    await paperWithReaders()
  }, 60_000)

  it('has a described status', async () => {
    for (const asked of askedRoutes) {
      const { route, path, isDesk = false } = asked
      const operation = operations.find(({ name }) => name === route)
      if (operation === undefined) continue
      const headers = {
        'User-Agent': 'Mozilla/5.0 Firefox/140.0',
        ...(isDesk ? { Authorization: `Bearer ${env.DESK_TOKEN}`, 'If-Match': '*' } : {}),
      }
      const response = await ask(path, { method: operation.method, headers, body: sentBody(asked) })
      // createPaper compares the body of every answer in every test with its description.
      const [success] = [...operation.answers.keys()].filter((status) => status < 300).toSorted((one, two) => two - one)
      expect([route, response.status], await response.text()).toEqual([route, success])
    }
  })
})
