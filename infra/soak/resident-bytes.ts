import { readFileSync } from 'node:fs'

/** The memory that processes hold now, in bytes (resident; SQLite's pages and all isolates included). */
export function residentBytes(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  }, 0)
}
