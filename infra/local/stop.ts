import type { ChildProcess } from 'node:child_process'
import { exitOf } from './wrangler.ts'

const patienceMilliseconds = 5_000

/** Ends a child process and all that it started: asks first, and after five seconds insists. */
export async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = exitOf(child)
  child.kill('SIGTERM')
  const insist = setTimeout(() => process.kill(-pid, 'SIGKILL'), patienceMilliseconds)
  await ended
  clearTimeout(insist)
}
