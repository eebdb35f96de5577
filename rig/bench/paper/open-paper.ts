import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { Build } from '../builds/build-paper.ts'
import { modulesOf, type BuiltWorker } from '../builds/build-worker.ts'
import { bindingsOf, compatibilityOf, storageOf } from '../builds/worker-config.ts'
import { workerdProcesses } from '../workerd/process-usage.ts'
import { meteredPaper, oneQueryFloor, staticFloor } from './worker-sources.ts'

/** The Workers that answer: the built paper, the same behind a meter, and the two floors. */
export type Service = 'paper' | 'metered' | 'static' | 'one-query'

/** The paper and its floors in one workerd, each at an address of its own. */
export type RunningPaper = {
  /** Where each Worker listens itself, without Miniflare's proxy in front. */
  origins: Record<Service, string>
  /** The workerd process. */
  pids: number[]
  /** Where V8's inspector of each Worker listens, if it was asked for. */
  inspector: URL | null
  /** Has the ranker tick. */
  tick: () => Promise<void>
  database: Awaited<ReturnType<Miniflare['getD1Database']>>
  close: () => Promise<void>
}

/**
 * Starts a built paper, with the ranker that counts its views and its newsroom where it has one, on the D1 and KV that live in `folder`. All Workers share one
 * process, so that they meet the same database, already open and equally warm. Throws when workerd doesn't start.
 */
export async function openPaper(
  folder: string,
  { web, newsroom, ranker }: Pick<Build, 'web' | 'newsroom' | 'ranker'>,
  { inspected = false } = {},
): Promise<RunningPaper> {
  const before = new Set(workerdProcesses())
  const direct = { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] }
  const floor = {
    ...direct,
    ...compatibilityOf(web.config),
    ...storageOf(web.config),
    serviceBindings: { PAPER: 'paper' },
  }
  const running = new Map([[ranker.config.name ?? '', 'ranker']])
  if (newsroom !== null) running.set(newsroom.config.name ?? '', 'newsroom')
  const paper = { ...direct, ...compatibilityOf(web.config), ...bindingsOf(web.config, running) }
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      telemetry: { enabled: false },
      handleStructuredLogs: () => {},
      resourcePersistencePath: folder,
      ...(inspected ? { inspectorPort: 0 } : {}),
      workers: [
        { name: 'paper', ...paper, modules: modulesOf(web) },
        { name: 'metered', ...paper, modules: modulesOf(web, { 'entry.js': meteredPaper }) },
        { name: 'static', ...floor, modules: [{ type: 'ESModule', path: 'static.js', contents: staticFloor }] },
        { name: 'one-query', ...floor, modules: [{ type: 'ESModule', path: 'one-query.js', contents: oneQueryFloor }] },
        besides('ranker', ranker),
        ...(newsroom === null ? [] : [besides('newsroom', newsroom)]),
      ],
    }),
  )
  await miniflare.ready
  const origin = async (service: Service) => (await miniflare.unsafeGetDirectURL(service)).origin
  return {
    origins: {
      paper: await origin('paper'),
      metered: await origin('metered'),
      static: await origin('static'),
      'one-query': await origin('one-query'),
    },
    pids: workerdProcesses().filter((pid) => !before.has(pid)),
    inspector: inspected ? await miniflare.getInspectorURL() : null,
    async tick() {
      const { outcome } = await (await miniflare.getWorker('ranker')).scheduled({ cron: '*/5 * * * *' })
      if (outcome !== 'ok') throw new Error(`The ranker's run ended with ${outcome}`)
    },
    database: await miniflare.getD1Database('DB', 'paper'),
    close: () => miniflare.dispose(),
  }
}

function besides(name: string, worker: BuiltWorker) {
  const { config } = worker
  return { name, ...compatibilityOf(config), ...bindingsOf(config), modules: modulesOf(worker) }
}
