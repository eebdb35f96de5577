import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { root, wrangler } from '../local/paths.ts'

/** The exit code of a run of wrangler, and its output without colours. */
export type WranglerRun = { code: number; printed: string }

// Wrangler calls only Cloudflare's API, and never prompts.
const environment = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
}

/** Runs wrangler in a folder of the repository, by default its top, until it ends. */
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

/** The reason that wrangler printed for its failure; without one, all of its output. */
export function reasonOf({ printed }: WranglerRun): string {
  const [, afterMark] = /\[ERROR\]\s*([\s\S]*)/.exec(printed) ?? []
  const text = afterMark ?? printed
  const [reason = ''] = text.split(/\n\s*(?:If you think this is a bug|🪵|To learn more about this error)/)
  return reason.trim().replaceAll(/\n{2,}/g, '\n')
}
