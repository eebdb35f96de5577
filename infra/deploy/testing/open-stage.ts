import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createProcessGroups, type ProcessGroups } from '../../local/process-groups.ts'
import type { deployPaper } from '../deploy-paper.ts'
import { apiToken, startFakeCloudflare, type FakeCloudflare } from '../fake-cloudflare/start-fake-cloudflare.ts'
import type { tryCommand } from '../run-command.ts'
import { makeClone, type Clone } from './make-clone.ts'

/** The exit code of a command, and its output. */
export type Ended = { code: number; printed: string }

/** A fake Cloudflare and a clone to deploy to it from. */
export type Stage = {
  cloudflare: FakeCloudflare
  clone: Clone
  /** Runs a Node command in a folder of the clone, logged in to the fake; `undefined` removes a variable. */
  run: (folder: string, args: string[], variables?: Record<string, string | undefined>) => Promise<Ended>
  /**
   * `npm run deploy -- …` against the fake, in this process, which has loaded wrangler: that takes most of a command's
   * time. The live address is the fake's door to `broadsheet-web`, or to `script`.
   */
  deploy: (args?: string[], script?: string) => Promise<Ended>
  close: () => Promise<void>
}

/** The address of production on a stage. */
export const siteUrl = 'https://paper.example'

/** Opens a stage with an empty account. */
export async function openStage(): Promise<Stage> {
  const home = await mkdtemp(path.join(tmpdir(), 'broadsheet-home-'))
  const clone = await makeClone()
  await setSiteUrl(clone, siteUrl)
  const groups = createProcessGroups()
  const cloudflare = await startFakeCloudflare(path.join(home, 'edge'))
  const own = {
    PATH: process.env['PATH'],
    // Without the login, settings and caches of the machine's user.
    HOME: home,
    XDG_CONFIG_HOME: home,
    TMPDIR: home,
    WRANGLER_CACHE_DIR: path.join(home, 'cache'),
    // Wrangler is a file of 15 MB: compiled once, it starts in two thirds of the time.
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? path.join(home, 'compiled'),
    GOGC: process.env['GOGC'],
    CLOUDFLARE_API_BASE_URL: cloudflare.api,
    CLOUDFLARE_API_TOKEN: apiToken,
    // A request to any other machine fails at once.
    HTTP_PROXY: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: '127.0.0.1',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  }
  const run: Stage['run'] = async (folder, args, variables = {}) =>
    await runNode(groups, path.join(clone.root, folder), args, { ...own, ...variables })
  return {
    cloudflare,
    clone,
    run,
    async deploy(args = [], script = 'broadsheet-web') {
      const address = await cloudflare.addressOf(script)
      return await deployHere(clone, ['--wait', '120', '--address', address, ...args], own)
    },
    async close() {
      // A process that a test left behind must not call the fake again.
      await groups.end()
      await cloudflare.stop()
      await clone.remove()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Writes SITE_URL of production into all Workers' wrangler.jsonc; '' removes it. */
export async function setSiteUrl(clone: Clone, url: string): Promise<void> {
  for (const app of ['newsroom', 'ranker', 'web']) {
    const file = path.join(clone.root, 'apps', app, 'wrangler.jsonc')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/"SITE_URL": "[^"]*"/, `"SITE_URL": "${url}"`))
  }
}

type DeployModule = { deployPaper: typeof deployPaper }
type CommandModule = { tryCommand: typeof tryCommand }

async function deployHere(clone: Clone, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const modules = path.join(clone.root, 'infra/deploy')
  const { deployPaper }: DeployModule = await import(path.join(modules, 'deploy-paper.ts'))
  const { tryCommand }: CommandModule = await import(path.join(modules, 'run-command.ts'))
  let printed = ''
  const before = process.env
  process.env = { ...env }
  try {
    const failure = await tryCommand(deployPaper, args, (line) => (printed += `${line}\n`))
    return failure === null ? { code: 0, printed } : { code: 1, printed: `${printed}${failure}\n` }
  } finally {
    process.env = before
  }
}

async function runNode(
  groups: ProcessGroups,
  cwd: string,
  args: string[],
  env: Record<string, string | undefined>,
): Promise<Ended> {
  const child = groups.run(args, { cwd, env, output: 'pipe' })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)))
  return { code, printed }
}
