import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_splitSqlQuery as splitSql } from 'wrangler'
import type { Account } from './account.ts'
import { edgeWorkers } from './edge-workers.ts'

/** Runs the account's databases and Workers in real workerd. */
export type Edge = {
  /** Runs SQL as D1's API does: several statements if there are no parameters. Returns the rows of each. */
  runSql: (databaseId: string, sql: string, params: readonly unknown[]) => Promise<unknown[]>
  /** Sends a request to the live version of a Worker, with the bindings that were uploaded with it. */
  dispatch: (script: string, url: string, init: DispatchInit) => Promise<Response>
  stop: () => Promise<void>
}

type DispatchInit = { method: string; headers: Record<string, string>; body: Uint8Array | null }

/** An edge whose databases, namespaces and queues are stored in `folder`. workerd starts when it is first needed. */
export function startEdge(account: Account, folder: string): Edge {
  let shape = ''
  let running: Promise<Miniflare> | null = null
  let hasStopped = false

  async function current(): Promise<Miniflare> {
    if (hasStopped) throw new Error('The edge has stopped')
    const workers = edgeWorkers(account)
    if (running !== null && shape === JSON.stringify(workers)) return await running
    const before = running
    shape = JSON.stringify(workers)
    running = open(folder, workers, before)
    return await running
  }

  return {
    async runSql(databaseId, sql, params) {
      const database = await (await current()).getD1Database(databaseId, 'storage')
      const statements = params.length > 0 ? [sql] : splitSql(sql)
      return await database.batch(statements.map((text) => database.prepare(text).bind(...params)))
    },
    async dispatch(script, url, init) {
      const worker = await (await current()).getWorker(script)
      const { status, headers, body } = await worker.fetch(url, { ...init, redirect: 'manual' })
      return new Response(body as ReadableStream | null, { status, headers: [...headers] })
    },
    async stop() {
      hasStopped = true
      const miniflare = await running?.catch(() => null)
      await miniflare?.dispose()
    },
  }
}

async function open(
  folder: string,
  workers: ReturnType<typeof edgeWorkers>,
  before: Promise<Miniflare> | null,
): Promise<Miniflare> {
  await (await before?.catch(() => null))?.dispose()
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      resourcePersistencePath: folder,
      workers,
    }),
  )
  await miniflare.ready
  return miniflare
}
