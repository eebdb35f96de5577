import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs a program for 30 seconds at most, and gives what it printed. Throws if it fails. */
export async function runProgram(program: string, args: readonly string[], options: { cwd?: string } = {}) {
  const { stdout } = await run(program, args, { ...options, timeout: 30_000 })
  return stdout
}

/** The version of an installed package of Debian, without the parts that are Debian's own; null without it. */
export async function debianVersion(name: string): Promise<string | null> {
  try {
    const written = await runProgram('dpkg-query', ['--show', '--showformat=${db:Status-Status} ${Version}', name])
    return /^installed (?:\d+:)?([^-+~]+)/.exec(written)?.[1] ?? null
  } catch {
    return null
  }
}
