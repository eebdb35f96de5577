import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runDesk } from './run-desk.ts'

const interruption = new AbortController()
process.once('SIGINT', () => {
  process.stderr.write('\nStopping after the batch in flight. Press Ctrl-C again to stop at once.\n')
  interruption.abort()
})

process.exitCode = await runDesk(process.argv.slice(2), {
  input: process.stdin,
  output: { stdout: process.stdout, stderr: process.stderr },
  environment: process.env,
  stateFolder: fileURLToPath(new URL('../../../.state', import.meta.url)),
  interrupted: interruption.signal,
  now: () => performance.now(),
  pause: (delayMs, signal) => setTimeout(delayMs, undefined, { signal }),
  random: () => Math.random(),
})
