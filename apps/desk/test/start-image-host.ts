import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** An image of one pixel. */
export const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

/** A JPEG of 300 by 200 pixels whose EXIF says that it is shown upright: 200 by 300. */
const uprightPhoto = Buffer.from(
  [
    'ffd8 ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 00060000 00000000',
    'ffc0 000b 08 00c8 012c 01 011100 ffda 0008 01 0100 003f00 d2cf20 ffd9',
  ]
    .join('')
    .replaceAll(' ', ''),
  'hex',
)

type Answers = Record<string, (response: ServerResponse) => void>

/** A host of images until the test ends. It serves `/pixel.gif`, `/quay.gif`, `/photo.jpg` and the given answers; any other path is a 404. */
export async function startImageHost(answers: Answers = {}) {
  const asked: string[] = []
  const known: Answers = {
    '/pixel.gif': (response) => response.end(pixel),
    // Imports leave a file of the other name out, as one that only keeps a place free.
    '/quay.gif': (response) => response.end(pixel),
    '/photo.jpg': (response) => response.end(uprightPhoto),
    ...answers,
  }
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
