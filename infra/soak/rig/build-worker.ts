import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../local/paths.ts'

/** Bundles an app as for a deploy, into `folder`. Returns the Worker's text; throws with wrangler's words. */
export function buildWorker(app: 'web' | 'ranker', folder: string): string {
  const wrangler = path.join(root, 'node_modules/wrangler/bin/wrangler.js')
  execFileSync(process.execPath, [wrangler, 'deploy', '-c', 'wrangler.jsonc', '--dry-run', '--outdir', folder], {
    cwd: path.join(root, 'apps', app),
    env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return readFileSync(path.join(folder, 'index.js'), 'utf8')
}
