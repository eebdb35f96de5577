import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { misbehave, type Misbehaviour } from './misbehave.ts'

/** What the server says to one request; an `ETag` or `Last-Modified` among the headers makes it answer 304 by itself. */
export type ScriptedAnswer = {
  status?: number
  headers?: Record<string, string>
  body?: string
  /** The body in base 64, where it is no text. */
  bytes?: string
  misbehaviour?: Misbehaviour
}

/** A request that the server got. */
export type SeenRequest = { path: string; headers: IncomingHttpHeaders; answered: number }

/** The server: `host` is its address with its port. */
export type FeedServer = { host: string; stop: () => Promise<void> }

/**
 * A site that has feeds, over real HTTP on this machine. It is told what to answer by `PUT /script/NAME` (a list of
 * answers to `GET /NAME`, of which the last one stays), and tells what it was asked by `GET /seen/NAME`.
 */
export async function startFeedServer(): Promise<FeedServer> {
  const scripts = new Map<string, ScriptedAnswer[]>()
  const seen = new Map<string, SeenRequest[]>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://feeds')
    const [, verb, ...rest] = pathname.split('/')
    const name = rest.join('/')
    if (verb === 'script' && request.method === 'PUT') {
      scripts.set(name, JSON.parse(await text(request)) as ScriptedAnswer[])
      seen.delete(name)
      response.end()
      return
    }
    if (verb === 'seen') {
      response.end(JSON.stringify(seen.get(name) ?? []))
      return
    }
    const asked = pathname.slice(1)
    const script = scripts.get(asked) ?? []
    const next = (script.length > 1 ? script.shift() : script[0]) ?? { status: 404 }
    const isUnchanged = isKnownTo(request.headers, next.headers ?? {})
    const status = isUnchanged ? 304 : (next.status ?? 200)
    const entry = { path: pathname + search, headers: request.headers, answered: status }
    seen.set(asked, [...(seen.get(asked) ?? []), entry])
    if (next.misbehaviour !== undefined) return misbehave(next.misbehaviour, response)
    response.writeHead(status, next.headers)
    response.end(isUnchanged ? undefined : bodyOf(next))
  }

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function bodyOf({ body = '', bytes }: ScriptedAnswer): string | Buffer {
  return bytes === undefined ? body : Buffer.from(bytes, 'base64')
}

function isKnownTo(asked: IncomingHttpHeaders, has: Record<string, string>): boolean {
  if (has['ETag'] !== undefined) return asked['if-none-match'] === has['ETag']
  return has['Last-Modified'] !== undefined && asked['if-modified-since'] === has['Last-Modified']
}
