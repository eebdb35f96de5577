import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Build } from '../builds/build-paper.ts'
import { modulesOf, type BuiltWorker, type WorkerModule } from '../builds/build-worker.ts'
import { textsOf } from '../builds/worker-config.ts'
import { threadsCpuMs } from '../workerd/process-usage.ts'

/** What a workerd process with one Worker took from its start to its first answer. Milliseconds. */
export type ColdStart = { wallMs: number; cpuMs: number }

// The package has no types and is CommonJS: it exports the path of its binary.
const require = createRequire(import.meta.url)
const workerd = (require('workerd') as { default: string }).default

const emptyWorker = `export default { fetch: () => new Response('ok') }`
const answersNothing = `export default { fetch: () => new Response(null, { status: 404 }) }`
const listensWithinMs = 30_000

/** Start after start, of an empty Worker and of each build's readers' Worker; the n-th of each belong together. */
export type ColdStarts = { empty: ColdStart[]; now: ColdStart[]; before: ColdStart[] | null }

/**
 * Starts workerd, without Miniflare, again and again, with an empty Worker and with the readers' Worker of each build in
 * turn, and times each until it has answered its first request. The paper answers a whole page, which asks KV for a
 * ranking that isn't there and asks D1 nothing.
 */
export async function measureColdStarts(
  folder: string,
  { now, before, times }: { now: Build; before: Build | null; times: number },
): Promise<ColdStarts> {
  const configOf = (name: string, worker: BuiltWorker) => writeConfig(path.join(folder, name), worker)
  const empty = configOf('empty', { ...now.web, main: emptyWorker, others: [] })
  const papers = { now: configOf('now', now.web), before: before === null ? null : configOf('before', before.web) }
  const starts: ColdStarts = { empty: [], now: [], before: before === null ? null : [] }
  for (let time = 0; time < times; time += 1) {
    starts.empty.push(await startOnce(empty))
    starts.now.push(await startOnce(papers.now))
    if (papers.before !== null) starts.before?.push(await startOnce(papers.before))
  }
  return starts
}

// https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp
const moduleKinds = { ESModule: 'esModule', CompiledWasm: 'wasm', Text: 'text', Data: 'data' } as const

/** Writes a configuration of workerd for a Worker: its texts, an empty namespace, and nothing behind its services. */
function writeConfig(folder: string, worker: BuiltWorker): string {
  const { config } = worker
  const modules = modulesOf(worker)
  const absent: WorkerModule = { type: 'ESModule', path: 'absent.js', contents: answersNothing }
  for (const { path: name, contents } of [...modules, absent]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), contents)
  }
  const texts = Object.entries(textsOf(config)).map(
    ([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`,
  )
  const services = (config.services ?? []).map(({ binding }) => `(name = "${binding}", service = "absent")`)
  const bindings = ['(name = "SNAPSHOTS", kvNamespace = "absent")', ...texts, ...services]
  const flags = config.compatibility_flags.map((flag) => JSON.stringify(flag))
  const file = path.join(folder, 'config.capnp')
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (
      modules = [${modules.map(embed).join(', ')}],
      compatibilityDate = "${config.compatibility_date}",
      compatibilityFlags = [${flags.join(', ')}],
      bindings = [${bindings.join(', ')}],
    )),
    (name = "absent", worker = (modules = [${embed(absent)}], compatibilityDate = "${config.compatibility_date}")),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);
`,
  )
  return file
}

function embed({ type, path: name }: WorkerModule): string {
  return `(name = "${name}", ${moduleKinds[type]} = embed "${name}")`
}

async function startOnce(config: string): Promise<ColdStart> {
  const startedAt = performance.now()
  const child = spawn(workerd, ['serve', config, '--control-fd=3'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const response = await fetch(`http://127.0.0.1:${await portOf(child.stdio[3] as Readable)}/about`)
    const text = await response.text()
    const wallMs = performance.now() - startedAt
    if (!response.ok) throw new Error(`A cold paper answered ${response.status}: ${text.slice(0, 200)}`)
    return { wallMs, cpuMs: child.pid === undefined ? Number.NaN : threadsCpuMs(child.pid) }
  } finally {
    child.kill()
    await ended
  }
}

// workerd writes what it listens on as a line of JSON.
async function portOf(control: Readable): Promise<number> {
  const late = AbortSignal.timeout(listensWithinMs)
  for await (const line of createInterface({ input: control, signal: late })) {
    const { event, port } = JSON.parse(line) as { event: string; port?: number }
    if (event === 'listen' && port !== undefined) return port
  }
  throw new Error('workerd ended or listened to nothing')
}
