import { lookup } from 'node:dns/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { runDesk } from './run-desk.ts'

const root = path.resolve(import.meta.dirname, '../../..')

const interruption = new AbortController()
process.once('SIGINT', () => {
  process.stderr.write('\nStopping after the current batch. Press Ctrl-C again to stop at once.\n')
  interruption.abort()
})

process.exitCode = await runDesk(process.argv.slice(2), {
  input: process.stdin,
  output: { stdout: process.stdout, stderr: process.stderr },
  environment: process.env,
  stateFolder: path.resolve(root, process.env['BROADSHEET_STATE'] ?? '.state'),
  interrupted: interruption.signal,
  now: () => performance.now(),
  clock: () => Date.now(),
  pause: (delayMs, signal) => setTimeout(delayMs, undefined, { signal }),
  resolve: (hostname) => lookup(hostname, { all: true }),
  random: () => Math.random(),
})
