import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { smokeTest } from './smoke-test.ts'

const types: Record<string, string> = {
  '/healthz': 'text/plain',
  '/': 'text/html',
  '/api/v1/articles': 'application/json',
}

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A paper on loopback that is well but for what it says of itself at /readyz. */
async function paper(readyz: { status: number; body: unknown }): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://paper')
    const type = types[pathname]
    response.writeHead(type === undefined ? readyz.status : 200, { 'content-type': type ?? 'application/json' })
    response.end(type === undefined ? JSON.stringify(readyz.body) : '')
  })
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

const ok = { ok: true }
const notYet = { ok: false, why: 'not yet' }

describe('a paper passes', () => {
  it('without a word when all of it is ready', async () => {
    const body = { ready: true, checks: { database: ok, ranking: ok, ranker: ok } }
    expect(await smokeTest(await paper({ status: 200, body }), 0)).toEqual([])
  })

  it('with a note when only its first ranking has not come', async () => {
    const body = { ready: false, checks: { database: ok, ranking: notYet, ranker: notYet } }
    expect(await smokeTest(await paper({ status: 503, body }), 0)).toEqual([
      expect.stringContaining('the first ranking comes within five minutes'),
    ])
  })

  it('with what it notices about its settings', async () => {
    const notices = ['LOCALE is "ga", for which the runtime has no data.']
    const body = { ready: true, checks: { database: ok, ranking: ok, ranker: ok }, notices }
    expect(await smokeTest(await paper({ status: 200, body }), 0)).toEqual(notices)
  })

  it('that is older than /readyz', async () => {
    expect(await smokeTest(await paper({ status: 404, body: {} }), 0)).toEqual([])
  })
})

it.each([
  ['whose archive does not answer', { ready: false, checks: { database: notYet, ranking: ok, ranker: ok } }, /not yet/],
  ['that says nothing of its archive', { ready: true }, /archive is not ready/],
])('a paper %s fails', async (_, body, message) => {
  await expect(smokeTest(await paper({ status: 503, body }), 0)).rejects.toThrow(message)
})
