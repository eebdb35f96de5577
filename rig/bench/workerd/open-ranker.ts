import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { modulesOf, type BuiltWorker } from '../builds/build-worker.ts'
import { compatibilityOf, storageOf } from '../builds/worker-config.ts'
import { connectInspector, type Inspector } from './inspector.ts'
import { meter, rankerEntry } from './worker-sources.ts'

/** A Worker's memory, which every isolate of the runtime is held to here: the ranker that needs more is ended. */
export const heapLimitMegabytes = 128

/** What is asked of the ranker at a time (UTC epoch seconds): a run of cron, or to count the views of some seconds. */
export type Invocation = { handler: 'scheduled' | 'views'; now: number; messages?: unknown[] }

/**
 * What an invocation did to KV and to the counter of views, and the error that ended it. An alarm that was set counts as a
 * row written, as Cloudflare bills it, and one that rang as a request.
 */
export type InvocationResult = {
  error: string | null
  kv: { reads: number; writes: number; bytesWritten: number }
  counter: { requests: number; rowsRead: number; rowsWritten: number }
}

/** What the meter in front of D1 counted since it was last asked. */
export type DatabaseTally = {
  roundTrips: number
  statements: number
  rowsRead: number
  rowsWritten: number
  responseBytes: number
  /** The slowest statement, in milliseconds by D1's own clock, and its beginning. */
  slowestMs: number
  slowest: string
}

/** The built ranker in real workerd, on a D1 and KV of its own that live in `folder`. */
export type RunningRanker = {
  invoke: (invocation: Invocation) => Promise<InvocationResult>
  tally: () => Promise<DatabaseTally>
  /** D1 itself, past the meter. */
  database: Awaited<ReturnType<Miniflare['getD1Database']>>
  /** The inspector of the ranker's isolate. */
  inspector: Inspector
  close: () => Promise<void>
}

/** Starts a built ranker. Throws when workerd doesn't start. */
export async function openRanker(folder: string, built: BuiltWorker): Promise<RunningRanker> {
  process.env['MINIFLARE_WORKERD_V8_FLAGS'] = `--max-heap-size=${heapLimitMegabytes}`
  const storage = storageOf(built.config)
  const compatibility = compatibilityOf(built.config)
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      telemetry: { enabled: false },
      // What the ranker logs is no part of the report; its errors come back with each invocation.
      handleStructuredLogs: () => {},
      inspectorPort: 0,
      resourcePersistencePath: folder,
      workers: [
        {
          name: 'ranker',
          ...compatibility,
          modules: modulesOf(built, { 'entry.js': rankerEntry }),
          serviceBindings: { METER: 'meter' },
          ...storage,
        },
        {
          name: 'meter',
          ...compatibility,
          modules: [{ type: 'ESModule', path: 'meter.js', contents: meter }],
          ...storage,
        },
      ],
    }),
  )
  await miniflare.ready
  const [ranker, counter] = [await miniflare.getWorker('ranker'), await miniflare.getWorker('meter')]
  const inspector = await connectInspector(await miniflare.getInspectorURL(), 'core:user:ranker')
  return {
    async invoke(invocation) {
      const response = await ranker.fetch('http://ranker/', { method: 'POST', body: JSON.stringify(invocation) })
      return (await response.json()) as InvocationResult
    },
    async tally() {
      return (await (await counter.fetch('http://meter/tally')).json()) as DatabaseTally
    },
    database: await miniflare.getD1Database('DB', 'ranker'),
    inspector,
    async close() {
      inspector.close()
      await miniflare.dispose()
    },
  }
}
