import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The start time of a process, which distinguishes it from a later one with the same id; null if there is none. */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
  } catch {
    return null
  }
}

// proc_pid_stat(5): the command's name, in parentheses, may contain spaces; field 3, the state, follows it.
function fromProc(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  const hasEnded = fields[0] === 'Z'
  return hasEnded ? null : `${fields[19]} of ${boot}`
}

function fromPs(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  }).trim()
}
