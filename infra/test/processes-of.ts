import { readdirSync, readFileSync } from 'node:fs'

/** A process that runs, and its command line. */
export type PaperProcess = { pid: number; command: string }

/** All processes that were started for the paper of a state folder, by their environment, as Linux shows it. */
export function processesOf(state: string): PaperProcess[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').flatMap((name) => {
    try {
      if (!/^\d+$/.test(name) || !fileOf(name, 'environ').includes(`BROADSHEET_STATE=${state}`)) return []
      return [{ pid: Number(name), command: fileOf(name, 'cmdline').join(' ') }]
    } catch {
      return []
    }
  })
}

function fileOf(pid: string, file: string): string[] {
  return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0')
}
