import { spawn, type ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import path from 'node:path'
import { root, sampleFiles, stateFiles, stateFolder, wrangler } from './paths.ts'

const persist = ['--persist-to', stateFolder]
const webConfig = ['-c', 'apps/web/wrangler.jsonc']

const environment = {
  // Wrangler asks nothing of the internet and reports to nobody.
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  // By default all papers of a machine find each other's Workers, and one would rank for another.
  WRANGLER_REGISTRY_PATH: path.join(stateFolder, 'registry'),
}

/** Applies the archive's migrations to the local D1. Settles with the exit code. */
export async function migrate(): Promise<number> {
  return await exitOf(runWrangler(['d1', 'migrations', 'apply', 'DB', '--local', ...webConfig, ...persist]))
}

/**
 * Starts the paper's Workers in one process, real workerd with local D1, KV and queue: the readers' one on the port, and
 * those of the configurations in `others`.
 */
export function startWorkers(ports: { site: number; inspector: number }, others: readonly string[]): ChildProcess {
  return runWrangler([
    'dev',
    ...webConfig,
    ...others.flatMap((config) => ['-c', config]),
    ...persist,
    `--env-file=${stateFiles.secrets}`,
    `--assets=${sampleFiles}`,
    '--var=SERVER_TIMING:on',
    '--ip=127.0.0.1',
    `--port=${ports.site}`,
    `--inspector-port=${ports.inspector}`,
    '--show-interactive-dev-session=false',
  ])
}

/** How a child process ends: its exit code, or 1 when a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function runWrangler(args: string[]): ChildProcess {
  const log = openSync(stateFiles.log, 'a')
  // In a process group of its own: Ctrl-C reaches us alone, and we end it in order.
  return spawn(process.execPath, [...wrangler, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', log, log],
    detached: true,
  })
}
