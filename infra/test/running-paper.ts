import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { root } from '../local/paths.ts'
import { exitOf } from '../local/wrangler.ts'

/** What a command left behind: its exit code and all that it printed. */
export type Ended = { code: number; printed: string }

/** A local paper of its own: its port, its state folder, and the private hosts that it may follow feeds of. */
export type PaperPlace = { port: number; state: string; feedHosts?: string }

/** Runs one of the repository's Node commands to its end. */
export async function run(place: PaperPlace, script: string, ...args: string[]): Promise<Ended> {
  const { child, output } = launch(place, script, args)
  const code = await exitOf(child)
  return { code, printed: output() }
}

/** A paper that runs: `stop` is Ctrl-C, `deaf` closes its terminal before; it settles when the process has ended. */
export type RunningPaper = { address: string; stop: (how?: { deaf: boolean }) => Promise<Ended> }

/** `npm start`: settles when the paper says where it is. */
export async function startPaper(place: PaperPlace, ...args: string[]): Promise<RunningPaper> {
  const { child, output } = launch(place, 'infra/start.mjs', args)
  const ended = exitOf(child)
  const address = `http://127.0.0.1:${place.port}`
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (output().includes(`The paper is at ${address}`)) resolve()
    })
    void ended.then((code) => reject(new Error(`The paper ended with ${code}:\n${output()}`)))
  })
  return {
    address,
    stop: async (how) => {
      if (how?.deaf === true) {
        child.stdout?.destroy()
        child.stderr?.destroy()
      }
      child.kill('SIGINT')
      return { code: await ended, printed: output() }
    },
  }
}

function launch(
  { port, state, feedHosts = '' }: PaperPlace,
  script: string,
  args: string[],
): { child: ChildProcess; output: () => string } {
  let printed = ''
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port), BROADSHEET_STATE: state, FEED_HOSTS_ALLOWED: feedHosts },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  return { child, output: () => printed }
}
