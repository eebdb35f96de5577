import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { stateFiles } from './paths.ts'
import { startTimeOf } from './start-time.ts'

/** The process that runs the paper of a state folder. All processes that it starts have `mark` in their environment. */
type Run = { pid: number; startTime: string; mark: string }

const markVariable = 'BROADSHEET_RUN'
const limitMilliseconds = 3_000
const pauseMilliseconds = 50

/** Records that this process runs the paper. Returns the environment variable for its children. */
export async function recordRun(): Promise<Record<string, string>> {
  const mark = randomBytes(16).toString('hex')
  const startTime = startTimeOf(process.pid) ?? ''
  await writeFile(stateFiles.run, `${JSON.stringify({ pid: process.pid, startTime, mark } satisfies Run)}\n`)
  return { [markVariable]: mark }
}

/** Removes the record. */
export async function forgetRun(): Promise<void> {
  await rm(stateFiles.run, { force: true })
}

/** The process that runs this state folder's paper now; null if none does. */
export async function findRunner(): Promise<number | null> {
  const run = await readRun()
  return run !== null && startTimeOf(run.pid) === run.startTime ? run.pid : null
}

/**
 * Ends the processes that a killed run left behind, such as a workerd that still uses the port. Only the mark in their
 * environment identifies them. Linux shows it; on other systems nothing is ended.
 */
export async function endLeftovers(): Promise<void> {
  const run = await readRun()
  if (run === null || process.platform !== 'linux') return
  signalMarked(run.mark, 'SIGTERM')
  for (const signal of [0, 'SIGKILL'] as const) {
    const deadline = Date.now() + limitMilliseconds
    while (signalMarked(run.mark, signal) > 0 && Date.now() < deadline) await sleep(pauseMilliseconds)
  }
}

async function readRun(): Promise<Run | null> {
  try {
    const run = JSON.parse(await readFile(stateFiles.run, 'utf8')) as Partial<Run>
    const { pid, startTime, mark } = run
    if (typeof pid !== 'number' || typeof startTime !== 'string' || !/^[\da-f]{32}$/.test(mark ?? '')) return null
    return { pid, startTime, mark: mark ?? '' }
  } catch {
    return null
  }
}

/** Sends a signal to all processes with the mark, and returns their number. */
function signalMarked(mark: string, signal: NodeJS.Signals | 0): number {
  const marked = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && hasMark(name, mark))
  for (const name of marked) {
    try {
      process.kill(Number(name), signal)
    } catch {
      // It has already ended.
    }
  }
  return marked.length
}

function hasMark(pid: string, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${markVariable}=${mark}`)
  } catch {
    return false
  }
}
