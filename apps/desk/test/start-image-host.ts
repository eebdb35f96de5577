import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** An image of one pixel. */
export const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

type Answers = Record<string, (response: ServerResponse) => void>

/** A host of images until the test ends. It serves `/pixel.gif` and the given answers; any other path is a 404. */
export async function startImageHost(answers: Answers = {}) {
  const asked: string[] = []
  const known: Answers = { '/pixel.gif': (response) => response.end(pixel), ...answers }
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = known[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end()
    else answer(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port, asked }
}

/** Redirects to another address. */
export function redirectTo(location: string, status = 302) {
  return (response: ServerResponse) => {
    response.writeHead(status, { Location: location }).end()
  }
}
