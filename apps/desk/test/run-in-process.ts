import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { DeskDeps } from '../src/desk-deps.ts'
import { runDesk } from '../src/run-desk.ts'
import { siteToken } from './start-site.ts'
import { tempFolder } from './temp-folder.ts'

type GivenDeps = Partial<Omit<DeskDeps, 'input' | 'output'>> & {
  input?: string | Uint8Array
  isTerminal?: boolean
  columns?: number
}

/** Runs the desk in this process, without waits between tries, and returns its exit code and output. */
export async function runInProcess(
  args: readonly string[],
  { input = '', isTerminal = false, columns, ...deps }: GivenDeps = {},
) {
  const stdout = Object.assign(new PassThrough(), { isTTY: isTerminal, columns })
  const stderr = Object.assign(new PassThrough(), { isTTY: isTerminal })
  const exitCode = await runDesk(args, {
    input: Object.assign(Readable.from([Buffer.from(input)]), { isTTY: isTerminal }),
    output: { stdout, stderr },
    environment: { BROADSHEET_TOKEN: siteToken },
    stateFolder: await tempFolder(),
    interrupted: new AbortController().signal,
    now: () => performance.now(),
    clock: () => Date.now(),
    pause: async () => {},
    resolve: async (hostname) => {
      throw new Error(`The test gives no address for ${hostname}`)
    },
    random: () => 0,
    ...deps,
  })
  stdout.end()
  stderr.end()
  return { exitCode, stdout: await text(stdout), stderr: await text(stderr) }
}
