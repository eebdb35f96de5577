import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { root, wrangler } from '../local/paths.ts'

/** How a run of wrangler ended, and all that it printed, without colours. */
export type WranglerRun = { code: number; printed: string }

// Wrangler asks nobody but Cloudflare's API, and asks the user nothing: what it needs to know it was told.
const environment = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
}

/** Runs wrangler in a folder of the repository, its top by default, to its end. */
export async function runWrangler(
  args: readonly string[],
  { folder = root, variables = {} }: { folder?: string; variables?: Record<string, string> } = {},
): Promise<WranglerRun> {
  const child = spawn(process.execPath, [...wrangler, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
  return { code, printed: stripVTControlCharacters(printed) }
}

/** What wrangler gave as the reason of its failure, in its own words; all that it printed when it gave none. */
export function reasonOf({ printed }: WranglerRun): string {
  const [, afterMark] = /\[ERROR\]\s*([\s\S]*)/.exec(printed) ?? []
  const text = afterMark ?? printed
  const [reason = ''] = text.split(/\n\s*(?:If you think this is a bug|🪵|To learn more about this error)/)
  return reason.trim().replaceAll(/\n{2,}/g, '\n')
}
