import { openApiDocument, operations } from '@broadsheet/newsroom/testing'
import type { Operation } from '@broadsheet/newsroom/testing'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { askedRoutes, sentBody, type AskedRoute } from './costs/asked-routes.ts'
import { paperWithReaders } from './costs/paper-with-readers.ts'
import { createPaper } from './create-paper.ts'

const app = createPaper({ clock: () => Date.UTC(2026, 10, 24, 12), write: () => {} })
const nameOf = ({ method, path }: Operation) => `${method.toUpperCase()} /api/v1${path}`
// In Hono's syntax of routes.
const described = new Map(operations.map((operation) => [nameOf(operation).replaceAll(/\{(\w+)\}/g, ':$1'), operation]))
const routeOf = ({ route }: Pick<AskedRoute, 'route'>) => route.replace(/\{.+\}$/, '')
const isApi = (route: string) => /^(GET|POST|PUT|PATCH|DELETE) \/api\/v1\/(?!openapi)/.test(route)

describe('the description of the API', () => {
  it('has exactly its routes', () => {
    const routes = app.routes.map(({ method, path }) => routeOf({ route: `${method} ${path}` })).filter(isApi)
    expect([...described.keys()].toSorted()).toEqual([...new Set(routes)].toSorted())
  })

  it.each(operations.map((operation) => [nameOf(operation), operation] as const))(
    'of %s has valid examples',
    (_, { body = null, answer }) => {
      const examples = [body, answer].flatMap((content) => (content !== null && 'schema' in content ? [content] : []))
      expect(examples.flatMap(({ schema, example }) => v.safeParse(schema, example).issues ?? [])).toEqual([])
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

/** The differences between an answer and its description. */
function wrongWith({ answer }: Operation, response: Response, text: string): unknown[] {
  if (answer === null) return text === '' ? [] : [text]
  if ('schema' in answer) return v.safeParse(answer.schema, JSON.parse(text)).issues ?? []
  const type = response.headers.get('Content-Type') ?? ''
  return type.startsWith(answer.type) ? [] : [type]
}

describe('every answer of the API', () => {
  beforeAll(async () => {
    await paperWithReaders()
  }, 60_000)

  it('matches its description', async () => {
    for (const asked of askedRoutes) {
      const { route, path, isDesk = false } = asked
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
        body: sentBody(asked),
      }
      const response = await app.fetch(new Request(`https://paper.example${path}`, init), env, ctx)
      await waitOnExecutionContext(ctx)
      const text = await response.text()
      expect([route, response.status], text).toEqual([route, operation.status ?? 200])
      expect([route, wrongWith(operation, response, text)]).toEqual([route, []])
    }
  })
})
