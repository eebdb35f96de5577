import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_splitSqlQuery as splitSql } from 'wrangler'
import type { Build } from '../../bench/builds/build-paper.ts'
import { modulesOf, type BuiltWorker } from '../../bench/builds/build-worker.ts'
import { bindingsOf, compatibilityOf, storageOf } from '../../bench/builds/worker-config.ts'
import { connectInspector } from '../../bench/workerd/inspector.ts'
import { heapLimitMegabytes } from '../../bench/workerd/open-ranker.ts'
import type { SoakFault } from '../faults.ts'
import { broken, clock, entry } from './worker-sources.ts'

/** The desk's token of the soak's paper, which lives as long as the soak. */
export const deskToken = 'the-desk-token-of-the-soak'

/** All built Workers in real workerd, on a D1 and KV of their own behind faults. */
export type SoakPaper = {
  /** Where readers' Worker listens, past every proxy. */
  address: string
  setFault: (fault: SoakFault) => Promise<void>
  /** Has the ranker tick; tells whether it could do all of its steps. */
  tick: () => Promise<boolean>
  database: Awaited<ReturnType<Miniflare['getD1Database']>>
  /** Has all Workers' isolates give back the memory that nothing holds. Returns the heap that is left in readers', in bytes. */
  collectGarbage: () => Promise<number>
  close: () => Promise<void>
}

/** Starts the paper with an empty archive; `onLine` gets every line that it logs. */
export async function openPaper(
  folder: string,
  { web, newsroom, ranker, migrations }: Build,
  onLine: (line: string) => void,
): Promise<SoakPaper> {
  // V8 collects the old of a heap this small seldom, and what it doesn't collect holds memory outside of it: a bare Worker
  // that asks D1 once then grows by 20 KB a request for hours. Collected whole each time, only what is held is left.
  process.env['MINIFLARE_WORKERD_V8_FLAGS'] = `--max-heap-size=${heapLimitMegabytes} --expose-gc --gc-global`
  if (newsroom === null) throw new Error('The soak is of a paper with a newsroom')
  const running = new Map([
    [newsroom.config.name ?? '', 'newsroom'],
    [ranker.config.name ?? '', 'ranker'],
  ])
  const faulty = (worker: BuiltWorker) => ({
    ...compatibilityOf(worker.config),
    ...storageOf(worker.config),
    modules: modulesOf(worker, { 'entry.js': entry, 'clock.js': clock, 'broken.js': broken }),
  })
  const answering = (worker: BuiltWorker) => {
    const { bindings, ...others } = bindingsOf(worker.config, running)
    return { ...faulty(worker), ...others, bindings: { ...bindings, SITE_URL: '', DESK_TOKEN: deskToken } }
  }
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      inspectorPort: 0,
      handleStructuredLogs: ({ message }) => onLine(message),
      resourcePersistencePath: folder,
      workers: [
        {
          name: 'web',
          ...answering(web),
          unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
        },
        {
          name: 'ranker',
          ...faulty(ranker),
          serviceBindings: bindingsOf(ranker.config, running).serviceBindings,
        },
        { name: 'newsroom', ...answering(newsroom) },
      ],
    }),
  )
  await miniflare.ready
  const database = await miniflare.getD1Database('DB', 'web')
  await migrate(database, migrations)
  const names = ['web', 'ranker', 'newsroom']
  const workers = await Promise.all(names.map(async (name) => await miniflare.getWorker(name)))
  const ticking = await miniflare.getWorker('ranker')
  const inspector = await connectInspector(await miniflare.getInspectorURL(), 'core:user:web')
  return {
    address: (await miniflare.unsafeGetDirectURL('web')).origin,
    async setFault(fault) {
      for (const worker of workers) await worker.fetch('http://soak/__soak', { method: 'POST', body: fault })
    },
    tick: async () =>
      await ticking.fetch('http://soak/__soak/tick').then(
        ({ ok }) => ok,
        () => false,
      ),
    database,
    async collectGarbage() {
      for (const worker of workers) await worker.fetch('http://soak/__soak/gc')
      const { usedSize } = (await inspector.send('Runtime.getHeapUsage')) as { usedSize: number }
      return usedSize
    },
    async close() {
      inspector.close()
      await miniflare.dispose()
    },
  }
}

async function migrate(database: SoakPaper['database'], folder: string): Promise<void> {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()) {
    const statements = splitSql(readFileSync(path.join(folder, name), 'utf8'))
    await database.batch(statements.map((text) => database.prepare(text)))
  }
}
