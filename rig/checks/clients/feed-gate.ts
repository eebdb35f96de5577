import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How a client asked, and what it was answered. */
export type Asked = { byTag: boolean; byTime: boolean; status: number }

/** Stands between clients and the paper, and sees what they ask. */
export type FeedGate = {
  address: string
  /** The last request, for a test of a client's manners; null if nobody asked since. */
  takeLast: () => Asked | null
  close: () => void
}

const passedOn = ['content-type', 'etag', 'last-modified', 'cache-control']

/** Opens a gate to a paper on a free port of this machine. */
export async function openFeedGate(paper: string): Promise<FeedGate> {
  let last: Asked | null = null
  const server = createServer((request, response) => {
    void (async () => {
      await text(request)
      const answer = await fetch(paper + (request.url ?? '/'), { headers: conditionsOf(request) })
      const { 'if-none-match': tag, 'if-modified-since': time } = request.headers
      last = { byTag: tag !== undefined, byTime: time !== undefined, status: answer.status }
      const headers = passedOn.flatMap((name) => {
        const value = answer.headers.get(name)
        return value === null ? [] : [[name, value] as const]
      })
      response.writeHead(answer.status, Object.fromEntries(headers))
      response.end(await answer.text())
    })().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeLast: () => {
      const asked = last
      last = null
      return asked
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function conditionsOf({ headers }: IncomingMessage): Record<string, string> {
  const { 'if-none-match': tag, 'if-modified-since': time } = headers
  return {
    ...(tag !== undefined && { 'If-None-Match': tag }),
    ...(time !== undefined && { 'If-Modified-Since': time }),
  }
}
