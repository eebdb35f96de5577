import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { build, type Loader } from 'esbuild'
import { readMigrations } from '../local/migrations.ts'
import { root } from '../local/paths.ts'
import { DeployError } from './deploy-error.ts'
import type { LinkedWorker } from './link-config.ts'

const digits = 12

// As wrangler bundles: modules of other kinds count by their bytes.
const conditions = ['workerd', 'worker', 'browser']
const loader: Record<string, Loader> = Object.fromEntries(
  ['.txt', '.html', '.sql', '.css', '.bin', '.wasm', '.ttf', '.woff2'].map((ending) => [ending, 'binary']),
)

/**
 * A fingerprint of everything in a deploy: each Worker's code and bindings, migrations, and the version of wrangler. It
 * is the tag of each version, which shows which versions were deployed together. Throws a DeployError if something
 * can't be bundled.
 */
export async function fingerprint(workers: readonly LinkedWorker[]): Promise<string> {
  const parts = await Promise.all([...workers.map(partsOf), migrationTexts()])
  const hash = createHash('sha256')
  for (const text of [wranglerVersion(), ...parts.flat()]) hash.update(text).update('\0')
  return hash.digest('hex').slice(0, digits)
}

async function partsOf(worker: LinkedWorker): Promise<string[]> {
  const { build: _, ...config } = JSON.parse(await readFile(worker.file, 'utf8')) as Record<string, unknown>
  // The place of the clone makes no difference.
  return [JSON.stringify(config).replaceAll(root, ''), await bundle(worker)]
}

/**
 * The Worker's code as one text. It is not the uploaded bundle, which wrangler makes when it uploads: starting wrangler
 * three times only to bundle would take half of a deploy's time.
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
