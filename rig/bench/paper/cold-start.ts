import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { threadsCpuMs } from '../workerd/process-usage.ts'

/** What a workerd process with one Worker took from its start to its first answer. Milliseconds. */
export type ColdStart = { wallMs: number; cpuMs: number }

// The package has no types and is CommonJS: it exports the path of its binary.
const require = createRequire(import.meta.url)
const workerd = (require('workerd') as { default: string }).default

const emptyWorker = `export default { fetch: () => new Response('ok') }`
const nothing = `export default { fetch: () => new Response(null, { status: 404 }) }`
const listensWithinMs = 30_000

/**
 * Starts workerd, without Miniflare, again and again, with the built paper (given as its text) and with a Worker that
 * does nothing, in turn, and times each until it has answered its first request: of the paper a whole page, which asks
 * KV for a ranking that isn't there and nothing of D1. `times` is how often.
 */
export async function measureColdStarts(
  folder: string,
  { paper, times }: { paper: string; times: number },
): Promise<{ paper: ColdStart[]; empty: ColdStart[] }> {
  const starts: { paper: ColdStart[]; empty: ColdStart[] } = { paper: [], empty: [] }
  const configs = { paper: writeConfig(folder, 'paper', paper), empty: writeConfig(folder, 'empty', emptyWorker) }
  for (let time = 0; time < times; time += 1) {
    starts.empty.push(await startOnce(configs.empty))
    starts.paper.push(await startOnce(configs.paper))
  }
  return starts
}

// https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp
function writeConfig(parent: string, name: string, worker: string): string {
  const folder = path.join(parent, name)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'config.capnp')
  writeFileSync(path.join(folder, 'worker.js'), worker)
  writeFileSync(path.join(folder, 'nothing.js'), nothing)
  const text = { SITE_NAME: 'Broadsheet', SITE_DESCRIPTION: '', SITE_URL: '', LOCALE: 'en-GB', TIMEZONE: 'UTC' }
  const bindings = Object.entries(text).map(([key, value]) => `(name = "${key}", text = "${value}")`)
  const serviceOf = (service: string, more: string) =>
    `(name = "${service}", worker = (modules = [(name = "${service}.js", esModule = embed "${service}.js")], ` +
    `compatibilityDate = "2026-10-23"${more}))`
  const bound = `, bindings = [(name = "SNAPSHOTS", kvNamespace = "nothing"), ${bindings.join(', ')}]`
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${serviceOf('worker', bound)}, ${serviceOf('nothing', '')}],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);
`,
  )
  return file
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
