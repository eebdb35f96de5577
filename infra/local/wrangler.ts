import type { ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import { stateFiles, stateFolder, wrangler } from './paths.ts'
import type { ProcessGroups } from './process-groups.ts'

/** The process groups that wrangler runs in, and the mark of their environment. */
export type WranglerPlace = { groups: ProcessGroups; mark: Record<string, string> }

const environment = {
  // Wrangler makes no requests and sends no reports.
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  // By default all papers of a machine find each other's Workers, and one would rank for another.
  WRANGLER_REGISTRY_PATH: stateFiles.registry,
}

/**
 * Starts the paper's Workers in one process, in real workerd with local D1, KV and queue: the web Worker, with `vars`,
 * on the port, and the Workers of the configurations in `others`.
 */
export function startWorkers(
  place: WranglerPlace,
  ports: { site: number; inspector: number },
  { vars, others }: { vars: Record<string, string>; others: readonly string[] },
): ChildProcess {
  return runWrangler(place, [
    'dev',
    '-c',
    'apps/web/wrangler.jsonc',
    ...others.flatMap((config) => ['-c', config]),
    `--persist-to=${stateFolder}`,
    `--env-file=${stateFiles.secrets}`,
    ...Object.entries(vars).map(([name, value]) => `--var=${name}:${value}`),
    '--ip=127.0.0.1',
    `--port=${ports.site}`,
    `--inspector-port=${ports.inspector}`,
    '--show-interactive-dev-session=false',
  ])
}

function runWrangler({ groups, mark }: WranglerPlace, args: string[]): ChildProcess {
  const output = openSync(stateFiles.log, 'a')
  return groups.run([...wrangler, ...args], { output, env: { ...process.env, ...environment, ...mark } })
}
