import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const ticksPerSecond = 100

/** The workerd processes that this process started. */
export function workerdProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const stat = statOf(pid)
      return stat !== null && stat.name === 'workerd' && stat.parent === process.pid
    })
}

/** CPU time that processes used so far, in milliseconds, in steps of 10. */
export function cpuMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ((statOf(pid)?.ticks ?? 0) * 1000) / ticksPerSecond, 0)
}

/**
 * CPU time that the threads of a process used so far, in milliseconds; not in steps, but without threads that ended.
 * https://docs.kernel.org/scheduler/sched-stats.html
 */
export function threadsCpuMs(pid: number): number {
  const nanoseconds = (thread: string) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + nanoseconds(thread) / 1e6, 0)
}

/** Forgets the most memory that processes ever held, so that `peakMemory` speaks of what comes. */
export function resetPeakMemory(pids: readonly number[]): void {
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** The most memory that processes held since, in bytes (resident, SQLite's pages and all isolates included). */
export function peakMemory(pids: readonly number[]): number {
  return memoryOf(pids, /VmHWM:\s+(\d+)/)
}

/** The memory that processes hold now, in the same bytes. */
export function residentMemory(pids: readonly number[]): number {
  return memoryOf(pids, /VmRSS:\s+(\d+)/)
}

function memoryOf(pids: readonly number[], kilobytes: RegExp): number {
  return pids.reduce((sum, pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return sum + Number(kilobytes.exec(status)?.[1] ?? 0) * 1024
  }, 0)
}

// proc(5): the name stands in brackets; after it the fields from the third on, of which utime and stime are the
// fourteenth and fifteenth.
function statOf(pid: number): { name: string; parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')')
    const fields = text.slice(end + 2).split(' ')
    const name = text.slice(text.indexOf('(') + 1, end)
    return { name, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return null
  }
}
