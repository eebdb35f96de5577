import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../local/paths.ts'
import { DeployError } from './deploy-error.ts'
import type { LinkedWorker } from './link-config.ts'
import { reasonOf, runWrangler } from './run-wrangler.ts'

const digits = 12

/**
 * Bundles both Workers as an upload would, and answers a fingerprint of everything that makes a version: code,
 * bindings and migrations. It is each version's tag, by which the two Workers of a deploy find each other again. Throws
 * a DeployError when something can't be bundled.
 */
export async function fingerprint(workers: readonly LinkedWorker[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-build-'))
  try {
    const bundles = await Promise.all(workers.map((worker) => bundle(worker, path.join(folder, worker.folder))))
    const migrations = path.join(root, 'infra/migrations')
    const hash = createHash('sha256')
    for (const text of [...bundles.flat(), ...(await filesIn(migrations, '.sql'))]) hash.update(text).update('\0')
    return hash.digest('hex').slice(0, digits)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function bundle({ folder, path: place, file }: LinkedWorker, into: string): Promise<string[]> {
  const run = await runWrangler(['deploy', '-c', file, '--dry-run', '--outdir', into], { folder: place })
  if (run.code !== 0) {
    throw new DeployError(`apps/${folder} can't be bundled: ${reasonOf(run)}`, 'Make `npm run build` succeed first.')
  }
  const { build: _, ...config } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  // Where the clone lies is no difference.
  return [JSON.stringify(config).replaceAll(root, ''), ...(await filesIn(into, '.js'))]
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted()
  return await Promise.all(names.map(async (name) => `${name}\n${await readFile(path.join(folder, name), 'utf8')}`))
}
