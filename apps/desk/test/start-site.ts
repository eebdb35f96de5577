import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { articleDraftSchema, type ImportOutcome } from '@broadsheet/model'
import * as v from 'valibot'
import { onTestFinished } from 'vitest'

const importSchema = v.pipe(v.string(), v.parseJson(), v.object({ items: v.array(articleDraftSchema) }))

/** The token that the test site takes. */
export const siteToken = 'gull-feather-7'

/** A request that the test site got; `items` are the drafts of an import. */
type SeenRequest = {
  path: string
  authorization: string | undefined
  items: v.InferOutput<typeof importSchema>['items']
  bytes: number
}

/** Answers a request in the site's place when it returns true; `index` counts the imports, from 0. */
type Interception = (request: SeenRequest, response: ServerResponse, index: number) => boolean | Promise<boolean>

/**
 * A site that speaks the desk's API over real HTTP until the test ends. It keeps drafts by key and rejects those
 * whose headline holds "Unwanted".
 */
export async function startSite(intercept: Interception = () => false) {
  const archive = new Map<string, string>()
  const requests: SeenRequest[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const items = request.method === 'POST' ? v.parse(importSchema, body).items : []
    const { url: path = '' } = request
    const { authorization } = request.headers
    const seen = { path, authorization, items, bytes: Buffer.byteLength(body) }
    const index = requests.filter((earlier) => earlier.path.endsWith('/imports')).length
    requests.push(seen)
    if (await intercept(seen, response, index)) return
    if (authorization !== `Bearer ${siteToken}`) return sendJson(response, 401, {})
    if (path === '/api/v1/desk/site') return sendJson(response, 200, { name: 'Tidewatch', timezone: 'UTC' })
    sendJson(response, 200, { items: items.map((item) => keep(archive, item)) })
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(stop)
  const { port } = server.address() as AddressInfo
  const imports = () => requests.filter(({ path }) => path === '/api/v1/desk/imports')
  return { url: `http://127.0.0.1:${port}`, requests, imports, archive, stop }
}

/** Answers with a JSON body. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function keep(archive: Map<string, string>, item: SeenRequest['items'][number]): ImportOutcome {
  const { key } = item.source
  if (item.headline.includes('Unwanted')) return { outcome: 'rejected', key, reason: 'headline: not wanted here' }
  const content = JSON.stringify(item)
  const kept = archive.get(key)
  archive.set(key, content)
  const outcome = kept === undefined ? 'added' : kept === content ? 'unchanged' : 'updated'
  return { outcome, key, url: `https://paper.example/${key}` }
}
