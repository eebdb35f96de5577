import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument, operations } from '../src/api/openapi/openapi-document.ts'
import type { Operation } from '../src/api/openapi/operation.ts'
import { createApp } from '../src/app.ts'
import { askedRoutes, type AskedRoute } from './costs/asked-routes.ts'
import { paperWithReaders } from './costs/paper-with-readers.ts'

const app = createApp({ clock: () => Date.UTC(2026, 10, 24, 12), write: () => {} })
const nameOf = ({ method, path }: Operation) => `${method.toUpperCase()} /api/v1${path}`
// As routes are written by Hono.
const described = new Map(operations.map((operation) => [nameOf(operation).replaceAll(/\{(\w+)\}/g, ':$1'), operation]))
const routeOf = ({ route }: Pick<AskedRoute, 'route'>) => route.replace(/\{.+\}$/, '')
const isApi = (route: string) => /^(GET|POST|PUT|DELETE) \/api\/v1\/(?!openapi)/.test(route)

describe('the description of the API', () => {
  it('has every route of it, and no other', () => {
    const routes = app.routes.map(({ method, path }) => routeOf({ route: `${method} ${path}` })).filter(isApi)
    expect([...described.keys()].toSorted()).toEqual([...new Set(routes)].toSorted())
  })

  it.each(operations.map((operation) => [nameOf(operation), operation] as const))(
    'of %s has true examples',
    (_, { body, answer }) => {
      if (body !== undefined && body.example !== null)
        expect(v.safeParse(body.schema, body.example).issues).toBeUndefined()
      if (answer !== null && 'schema' in answer) {
        expect(v.safeParse(answer.schema, answer.example).issues).toBeUndefined()
      }
    },
  )

  it('names each operation once, and every parameter of its path', () => {
    const document = openApiDocument({
      name: 'A',
      description: 'B',
      url: 'https://a.example',
      locale: 'en',
      timezone: 'UTC',
    })
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((each) => ({ path, ...each })),
    )
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { path, parameters } of all) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`)
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath)
    }
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})

describe('what the API answers', () => {
  beforeAll(async () => {
    await paperWithReaders()
  }, 60_000)

  it('is what its description says', async () => {
    for (const { route, path, body, isDesk = false } of askedRoutes) {
      const operation = described.get(routeOf({ route }))
      if (operation === undefined) continue
      const ctx = createExecutionContext()
      const headers = {
        'User-Agent': 'Mozilla/5.0 Firefox/140.0',
        ...(isDesk ? { Authorization: `Bearer ${env.DESK_TOKEN}`, 'If-Match': '*' } : {}),
      }
      const init = {
        method: operation.method.toUpperCase(),
        headers,
        body: body === undefined ? null : JSON.stringify(body),
      }
      const response = await app.fetch(new Request(`https://paper.example${path}`, init), env, ctx)
      await waitOnExecutionContext(ctx)
      const text = await response.text()
      expect([route, response.status], text).toEqual([route, operation.status ?? 200])
      const { answer } = operation
      if (answer === null) expect([route, text]).toEqual([route, ''])
      else if ('schema' in answer)
        expect([route, v.safeParse(answer.schema, JSON.parse(text)).issues]).toEqual([route, undefined])
      else expect(response.headers.get('Content-Type')).toContain(answer.type)
    }
  })
})
