import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { siteToken } from './start-site.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/**
 * Starts the desk as an operator does. `finished` resolves to its exit code and output. `interrupt` is the operator's
 * Ctrl-C, and resolves when the desk has received it.
 */
export function runAsProcess(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], BROADSHEET_TOKEN: siteToken },
    timeout: 20_000,
  })
  child.stdin.end(input)
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output.stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output.stderr += chunk))

  async function interrupt(): Promise<void> {
    child.kill('SIGINT')
    while (!output.stderr.includes('Stopping')) await once(child.stderr, 'data')
  }
  return { finished: once(child, 'close').then(() => ({ exitCode: child.exitCode, ...output })), interrupt }
}
