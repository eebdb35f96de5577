import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../local/paths.ts'
import { exitOf } from '../local/process-groups.ts'

/** What a command left behind: its exit code and all that it printed. */
export type Ended = { code: number; printed: string }

/**
 * A local paper of its own: its port, its state folder, the private hosts that it may follow feeds of, and whether npm
 * starts it, as people do.
 */
export type PaperPlace = { port: number; state: string; feedHosts?: string; withNpm?: boolean }

/** The desk's token of a local paper. */
export async function deskTokenOf({ state }: PaperPlace): Promise<string> {
  return (await readFile(path.join(state, 'desk-token'), 'utf8')).trim()
}

/** Runs one of the repository's Node commands to its end. */
export async function run(place: PaperPlace, script: string, ...args: string[]): Promise<Ended> {
  const { child, output } = launch(place, script, args)
  const code = await exitOf(child)
  return { code, printed: output() }
}

/** How a paper is stopped: by Ctrl-C unless `signal` says otherwise. `deaf` closes its terminal before. */
type Stop = { deaf?: boolean; signal?: NodeJS.Signals }

/** A paper that runs. `ended` and `stop` settle when the process has ended. */
export type RunningPaper = {
  address: string
  /** What it has printed until now. */
  printed: () => string
  ended: Promise<Ended>
  stop: (how?: Stop) => Promise<Ended>
}

/** `npm start`: settles when the paper says where it is. */
export async function startPaper(place: PaperPlace, ...args: string[]): Promise<RunningPaper> {
  const { child, output } = launch(place, 'infra/start.mjs', args)
  const ended = exitOf(child).then((code) => ({ code, printed: output() }))
  const address = `http://127.0.0.1:${place.port}`
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (output().includes(`The paper is at ${address}`)) resolve()
    })
    void ended.then(({ code }) => reject(new Error(`The paper ended with ${code}:\n${output()}`)))
  })
  return {
    address,
    printed: output,
    ended,
    stop: async ({ deaf = false, signal = 'SIGINT' } = {}) => {
      if (deaf) {
        child.stdout?.destroy()
        child.stderr?.destroy()
      }
      child.kill(signal)
      return await ended
    },
  }
}

function launch(
  { port, state, feedHosts = '', withNpm = false }: PaperPlace,
  script: string,
  args: string[],
): { child: ChildProcess; output: () => string } {
  let printed = ''
  const [command, ...before] = withNpm ? ['npm', 'start', '--'] : [process.execPath, path.join(root, script)]
  const child = spawn(command, [...before, ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port), BROADSHEET_STATE: state, FEED_HOSTS_ALLOWED: feedHosts },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  return { child, output: () => printed }
}
