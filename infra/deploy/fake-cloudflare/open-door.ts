import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Edge } from './start-edge.ts'

/** A Worker's address on this machine, and the server that passes requests on to it. */
export type Door = { address: string; server: Server }

/** Opens a free port of 127.0.0.1 through which requests reach the live version of a Worker. */
export async function openDoor(edge: Edge, script: string): Promise<Door> {
  const server = createServer((request, response) => {
    void passOn(edge, script, request, response).catch((error: unknown) => response.writeHead(502).end(String(error)))
  })
  return { address: await listen(server), server }
}

/** Makes a server listen on a free port of 127.0.0.1, and returns its origin. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('A TCP server has no port')
  return `http://127.0.0.1:${bound.port}`
}

async function passOn(edge: Edge, script: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await request.toArray())
  const host = request.headers.host ?? '127.0.0.1'
  const answered = await edge.dispatch(script, `http://${host}${request.url ?? '/'}`, {
    method: request.method ?? 'GET',
    headers: plainHeaders(request),
    body: body.length > 0 ? new Uint8Array(body) : null,
  })
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}

// These headers belong to this connection alone.
const ownToConnection = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding'])

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !ownToConnection.has(name) ? [[name, value]] : [],
  )
  return Object.fromEntries(entries)
}
