import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { emptyAccount, type Account } from './account.ts'
import { envelope, refused, type Answer } from './answer.ts'
import { bucketRoutes } from './bucket-routes.ts'
import { databaseRoutes } from './database-routes.ts'
import { listen, openDoor, type Door } from './open-door.ts'
import { scriptRoutes } from './script-routes.ts'
import { startEdge } from './start-edge.ts'
import { namespaceRoutes, queueRoutes } from './storage-routes.ts'
import { accountRoutes, triggerRoutes } from './trigger-routes.ts'

/** Requests that must fail, by method and path within the account. */
type Failure = { method: string; path: RegExp; code: number; message: string }

/** The parts of Cloudflare's API and edge that a deploy uses, on loopback. */
export type FakeCloudflare = {
  account: Account
  /** The value of CLOUDFLARE_API_BASE_URL. */
  api: string
  /** Every request of the API so far, as `METHOD /path` within the account. */
  asked: string[]
  /** Those of them that the fake doesn't know. */
  unknown: string[]
  /** The requests that fail, until a test removes them. */
  failures: Failure[]
  /** The address of a Worker's live version: each has its own port. */
  addressOf: (script: string) => Promise<string>
  stop: () => Promise<void>
}

/** The token that the fake accepts. */
export const apiToken = 'fake-token'

/** Starts the fake on a free port of 127.0.0.1; `folder` stores its databases. */
export async function startFakeCloudflare(folder: string): Promise<FakeCloudflare> {
  const account = emptyAccount()
  const edge = startEdge(account, folder)
  const doors = new Map<string, Door>()
  const kept = { account, asked: [] as string[], unknown: [] as string[], failures: [] as Failure[] }
  const routes = [
    accountRoutes,
    databaseRoutes(edge),
    namespaceRoutes,
    queueRoutes,
    bucketRoutes,
    scriptRoutes,
    triggerRoutes,
  ].flat()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = envelope(await answerApi(request))
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }

  async function answerApi(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://fake')
    const path = pathname.replace('/client/v4', '').replace(`/accounts/${account.id}`, '')
    const { method = 'GET', headers } = request
    kept.asked.push(`${method} ${path}`)
    const body = Buffer.concat(await request.toArray())
    if (headers.authorization !== `Bearer ${apiToken}`) return refused(403, 9109, 'Invalid access token')
    const failure = kept.failures.find((one) => one.method === method && one.path.test(path))
    if (failure !== undefined) return refused(400, failure.code, failure.message)
    for (const route of routes) {
      const params = route.method === method ? route.path.exec(path)?.slice(1) : undefined
      const contentType = headers['content-type'] ?? ''
      if (params !== undefined) return await route.answer({ account, params, query, body, contentType })
    }
    kept.unknown.push(`${method} ${path}`)
    return refused(404, 7003, `Could not route to ${path}`)
  }

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  return {
    ...kept,
    api: `${await listen(server)}/client/v4`,
    async addressOf(script) {
      const door = doors.get(script) ?? (await openDoor(edge, script))
      doors.set(script, door)
      return door.address
    },
    async stop() {
      for (const { server: one } of [{ server }, ...doors.values()]) {
        one.closeAllConnections()
        one.close()
      }
      await edge.stop()
    },
  }
}
