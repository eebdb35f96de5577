import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { bindingsOf, readWebConfig } from '../workerd/paper-bindings.ts'
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
  close: () => Promise<void>
}

/**
 * Starts the built paper, given as its text, on the D1 and KV that live in `folder`. All Workers share one process, so
 * that they meet the same database, already open and equally warm. Throws when workerd doesn't start.
 */
export async function openPaper(folder: string, paper: string, { inspected = false } = {}): Promise<RunningPaper> {
  const before = new Set(workerdProcesses())
  const module = (name: string, contents: string) => ({ type: 'ESModule' as const, path: name, contents })
  const config = readWebConfig()
  const { paper: paperBindings, floor: floorBindings } = bindingsOf(config)
  const direct = {
    compatibilityDate: config.compatibility_date ?? '',
    compatibilityFlags: config.compatibility_flags,
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
  }
  const floor = { ...direct, ...floorBindings, serviceBindings: { PAPER: 'paper' } }
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      telemetry: { enabled: false },
      handleStructuredLogs: () => {},
      resourcePersistencePath: folder,
      ...(inspected ? { inspectorPort: 0 } : {}),
      workers: [
        { name: 'paper', ...direct, modules: [module('paper.js', paper)], ...paperBindings },
        {
          name: 'metered',
          ...direct,
          modules: [module('entry.js', meteredPaper), module('paper.js', paper)],
          ...paperBindings,
        },
        { name: 'static', ...floor, modules: [module('static.js', staticFloor)] },
        { name: 'one-query', ...floor, modules: [module('one-query.js', oneQueryFloor)] },
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
    close: () => miniflare.dispose(),
  }
}
