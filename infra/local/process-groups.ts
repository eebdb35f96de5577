import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { root } from './paths.ts'

const limitMilliseconds = 5_000
const endWithParent = fileURLToPath(new URL('./end-with-parent.ts', import.meta.url))

/** The options of a command: its output, its environment, and its folder (by default the clone's top). */
type Options = { output: 'inherit' | 'pipe' | number; env: NodeJS.ProcessEnv; cwd?: string }

/** The commands that this process runs, each in a process group of its own. */
export type ProcessGroups = {
  /** Runs Node with these arguments. When the command ends, the rest of its group is ended, too. */
  run: (args: readonly string[], options: Options) => ChildProcess
  /** Ends all groups: with SIGTERM, and after five seconds with SIGKILL. Nothing can be run afterwards. */
  end: () => Promise<void>
}

/**
 * Runs commands in their own process groups, so that Ctrl-C reaches only this process, which ends them in order. If
 * this process is killed, they end by themselves.
 */
export function createProcessGroups(): ProcessGroups {
  const running = new Set<ChildProcess>()
  let hasEnded = false
  return {
    run(args, { output, env, cwd = root }) {
      if (hasEnded) throw new Error('Nothing can be run any more')
      const stdio: StdioOptions = ['ignore', output, output, 'pipe']
      const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
        cwd,
        env,
        stdio,
        detached: true,
      })
      running.add(child)
      child.once('exit', () => {
        running.delete(child)
        killGroup(child)
      })
      return child
    },
    async end() {
      hasEnded = true
      await Promise.all([...running].map(end))
    },
  }
}

/** The exit code of a child process, 1 if a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

async function end(child: ChildProcess): Promise<void> {
  const ended = exitOf(child)
  child.kill('SIGTERM')
  const insist = setTimeout(() => killGroup(child), limitMilliseconds)
  await ended
  clearTimeout(insist)
}

/** Ends the rest of a child's group. The system reuses no id of an existing group, so this hits no other process. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is empty.
  }
}
