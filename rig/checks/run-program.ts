import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Options = { cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number }

const maxBytes = 256 * 1024 ** 2

/** Runs a program, by default for 30 seconds at most, and gives what it printed. Throws if it fails. */
export async function runProgram(program: string, args: readonly string[], options: Options = {}): Promise<string> {
  const { stdout } = await run(program, args, { timeout: 30_000, maxBuffer: maxBytes, ...options })
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
