import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { root } from '@broadsheet/infra'
import { deskToken } from '../builds/worker-config.ts'
import { peakMemory, resetPeakMemory } from '../workerd/process-usage.ts'

/** What `desk import`, `restore` and `backup` print with `--json`, as far as this bench reads it. */
type DeskSummary = {
  added?: number
  restored?: number
  unchanged?: number
  rejected?: number
  rejections?: { reason: string }[]
}

/** A run of the desk: how long it took, and the most memory that it and workerd held meanwhile, in bytes. */
export type DeskRun = {
  seconds: number
  /** Null where it was killed. */
  summary: DeskSummary | null
  deskBytes: number
  workerdBytes: number
}

const sampleMilliseconds = 200

/**
 * Runs a verb of the desk on a path as editors run it, in a process of its own. With `killAt`, it is killed (SIGKILL:
 * nothing can be tidied up) once it has told that it came so far. Throws when it fails.
 */
export async function runDesk(
  [verb, given]: readonly [verb: string, given: string],
  { origin, pids }: { origin: string; pids: readonly number[] },
  killAt = Infinity,
): Promise<DeskRun> {
  resetPeakMemory(pids)
  const startedAt = performance.now()
  const program = path.join(root, 'apps/desk/src/main.ts')
  const desk = spawn(process.execPath, [program, verb, '--json', '--to', origin, given], {
    env: { ...process.env, BROADSHEET_TOKEN: deskToken },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let deskBytes = 0
  const sampler = setInterval(() => {
    if (desk.pid !== undefined && desk.exitCode === null) deskBytes = Math.max(deskBytes, peakMemory([desk.pid]))
  }, sampleMilliseconds)
  const lines: string[] = []
  createInterface(desk.stderr).on('line', (line) => {
    lines.push(line)
    if (Number(/^(\d+) of /.exec(line)?.[1] ?? 0) >= killAt) desk.kill('SIGKILL')
  })
  const [printed] = await Promise.all([text(desk.stdout), once(desk, 'close')]).finally(() => clearInterval(sampler))
  const seconds = (performance.now() - startedAt) / 1000
  if (desk.signalCode === null && printed === '')
    throw new Error(`The desk failed: ${lines.at(-1) ?? 'it said nothing'}`)
  return {
    seconds,
    summary: printed === '' ? null : (JSON.parse(printed) as DeskSummary),
    deskBytes,
    workerdBytes: peakMemory(pids),
  }
}
