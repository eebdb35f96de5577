import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { build, type Loader } from 'esbuild'
import { readMigrations } from '../local/migrations.ts'
import { root } from '../local/paths.ts'
import { DeployError } from './deploy-error.ts'
import type { LinkedWorker } from './link-config.ts'

const digits = 12

// As wrangler bundles: what it takes as a module of another kind counts by its bytes.
const conditions = ['workerd', 'worker', 'browser']
const loader: Record<string, Loader> = Object.fromEntries(
  ['.txt', '.html', '.sql', '.css', '.bin', '.wasm', '.woff2'].map((ending) => [ending, 'binary']),
)

/**
 * A fingerprint of everything that makes a version: each Worker's code and bindings, migrations, and the wrangler that
 * uploads them. It is each version's tag, by which the Workers of a deploy find each other again. Throws a DeployError
 * when something can't be bundled.
 */
export async function fingerprint(workers: readonly LinkedWorker[]): Promise<string> {
  const parts = await Promise.all([...workers.map(partsOf), migrationTexts()])
  const hash = createHash('sha256')
  for (const text of [wranglerVersion(), ...parts.flat()]) hash.update(text).update('\0')
  return hash.digest('hex').slice(0, digits)
}

async function partsOf(worker: LinkedWorker): Promise<string[]> {
  const { build: _, ...config } = JSON.parse(await readFile(worker.file, 'utf8')) as Record<string, unknown>
  // Where the clone lies is no difference.
  return [JSON.stringify(config).replaceAll(root, ''), await bundle(worker)]
}

/**
 * The Worker's code in one text. Not the one that is uploaded, which wrangler makes in the same start as it uploads it:
 * three starts of wrangler that only bundle would take half of a deploy's time.
 */
async function bundle({ folder, config }: LinkedWorker): Promise<string> {
  try {
    const { outputFiles } = await build({
      entryPoints: [config.main ?? ''],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2024',
      conditions,
      loader,
      external: ['cloudflare:*', 'node:*'],
      logLevel: 'silent',
    })
    return outputFiles.map(({ text }) => text).join('\0')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DeployError(`apps/${folder} can't be bundled: ${reason}`, 'Make `npm run build` succeed first.', {
      cause: error,
    })
  }
}

async function migrationTexts(): Promise<string[]> {
  return (await readMigrations()).map(({ name, text }) => `${name}\n${text}`)
}

function wranglerVersion(): string {
  const { version } = createRequire(import.meta.url)('wrangler/package.json') as { version: string }
  return version
}
