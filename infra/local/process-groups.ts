import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { root } from './paths.ts'

const limitMilliseconds = 5_000
const endWithParent = fileURLToPath(new URL('./end-with-parent.ts', import.meta.url))

/** How a command is run: where it prints to, its environment, and its folder, the clone's top by default. */
type Options = { output: 'inherit' | 'pipe' | number; env: NodeJS.ProcessEnv; cwd?: string }

/** The commands that this process runs, each in a process group of its own. */
export type ProcessGroups = {
  /** Runs Node with these arguments. Whatever is left of the group when the command ends is ended, too. */
  run: (args: readonly string[], options: Options) => ChildProcess
  /** Ends all of them: asks first, and after five seconds insists. Nothing can be run afterwards. */
  end: () => Promise<void>
}

/**
 * Runs commands in groups of their own, so that Ctrl-C reaches this process alone, which ends them in order. They end
 * by themselves when this process is killed.
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

/** How a child process ends: its exit code, or 1 when a signal ended it. */
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

/** Ends what is left of a child's group. No stranger can have its id: the system gives none away that a group has. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody is left.
  }
}
