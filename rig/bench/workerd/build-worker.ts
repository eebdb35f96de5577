import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root, wrangler } from '@broadsheet/infra'

/**
 * Bundles one of the Workers as for a deploy, into `folder`. Returns the Worker's text, without its source map; throws
 * with wrangler's words. `readable` keeps the names of functions, for a profile.
 */
export function buildWorker(app: 'web' | 'ranker', folder: string, { readable = false } = {}): string {
  execFileSync(
    process.execPath,
    [...wrangler, 'deploy', '-c', 'wrangler.jsonc', '--dry-run', `--minify=${!readable}`, '--outdir', folder],
    {
      cwd: path.join(root, 'apps', app),
      env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  return readFileSync(path.join(folder, 'index.js'), 'utf8')
}
