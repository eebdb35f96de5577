import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { readWorkerConfig, type App, type WorkerConfig } from './worker-config.ts'

/** A module as Miniflare takes it. */
export type WorkerModule = { type: keyof typeof endings; path: string; contents: string | Uint8Array<ArrayBuffer> }

/** A Worker as a deploy would upload it. Its main module is `worker.js`, whatever is put in front of it. */
export type BuiltWorker = { app: App; config: WorkerConfig; main: string; others: WorkerModule[] }

// https://developers.cloudflare.com/workers/wrangler/bundling/: the files that wrangler uploads beside the bundle.
const endings = {
  ESModule: /\.m?js$/,
  CompiledWasm: /\.wasm$/,
  Text: /\.(?:txt|html|sql)$/,
  Data: /\.(?:bin|ttf|woff2)$/,
}

/**
 * Bundles a Worker of the clone at `root` as for a deploy, with that clone's own wrangler, into `folder`. Throws with
 * wrangler's words. `readable` keeps the names of functions, for a profile.
 */
export function buildWorker(root: string, app: App, folder: string, { readable = false } = {}): BuiltWorker {
  const wrangler = createRequire(path.join(root, 'package.json')).resolve('wrangler')
  const options = ['-c', 'wrangler.jsonc', '--dry-run', `--minify=${!readable}`, '--outdir', folder]
  execFileSync(process.execPath, ['--no-warnings', wrangler, 'deploy', ...options], {
    cwd: path.join(root, 'apps', app),
    env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const main = readFileSync(path.join(folder, 'index.js'), 'utf8')
  return { app, config: readWorkerConfig(root, app), main, others: readOthers(folder) }
}

/** The modules of a Worker. With an `entry`, that one runs, and imports the Worker as `./worker.js`. */
export function modulesOf({ main, others }: BuiltWorker, entry?: Record<string, string>): WorkerModule[] {
  const texts = Object.entries({ ...entry, 'worker.js': main })
  return [...texts.map(([name, contents]) => ({ type: 'ESModule' as const, path: name, contents })), ...others]
}

function readOthers(folder: string): WorkerModule[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.flatMap((name): WorkerModule[] => {
    const [type] = Object.entries(endings).find(([, ending]) => ending.test(name)) ?? []
    if (type === undefined || name === 'index.js') return []
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)))
    const isText = type === 'ESModule' || type === 'Text'
    return [
      { type: type as WorkerModule['type'], path: name, contents: isText ? new TextDecoder().decode(bytes) : bytes },
    ]
  })
}
