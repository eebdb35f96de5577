import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** When a process began, in words that tell it from a later one of the same number; null when there is none. */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
  } catch {
    return null
  }
}

// proc_pid_stat(5): the command's name, in parentheses, may hold spaces; behind it begins field 3, the state.
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
