import path from 'node:path'
import { unstable_readConfig as readConfig, type Unstable_Config as Config } from 'wrangler'
import { root } from '../local/paths.ts'
import { DeployError } from './deploy-error.ts'

/**
 * The Workers of the paper in the order of their uploads: each after the Workers that it calls, and the one that
 * readers meet last.
 */
const workerFolders = ['newsroom', 'ranker', 'web'] as const

/** One of the paper's Workers. */
export type WorkerFolder = (typeof workerFolders)[number]

/** A Worker as its wrangler.jsonc describes it for one environment. */
export type WorkerConfig = { folder: WorkerFolder; path: string; config: Config }

/** The environment that the top level of wrangler.jsonc describes. */
export const production = 'production'

/** Reads the Workers' wrangler.jsonc for an environment. Throws a DeployError if wrangler can't parse one. */
export function readWorkerConfigs(environment: string): WorkerConfig[] {
  const env = environment === production ? undefined : environment
  try {
    return workerFolders.map((folder) => {
      const place = path.join(root, 'apps', folder)
      const config = readConfig({ config: path.join(place, 'wrangler.jsonc'), env }, { hideWarnings: true })
      return { folder, path: place, config }
    })
  } catch (error) {
    throw new DeployError(
      error instanceof Error ? error.message : String(error),
      'Fix the wrangler.jsonc that it names, or choose --env staging, --env preview or neither.',
      { cause: error },
    )
  }
}

/** The name of a Worker at Cloudflare. */
export function scriptName({ config }: WorkerConfig): string {
  if (config.name === undefined) throw new Error('A wrangler.jsonc gives its Worker no name')
  return config.name
}
