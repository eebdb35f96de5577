import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { root } from '@broadsheet/infra'

// `npm run verify`: everything that must hold before a change is taken. All steps run, so that one look tells all.
const runningPaper = ['@broadsheet/infra', '@broadsheet/rig']
const goOn = ['--continue=dependencies-successful']

type Step = { what: string; command: string; args: string[] }

const checks: Step[] = [
  { what: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { what: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { what: 'import directions', command: 'node', args: ['rig/verify/walls/walls.ts'] },
  { what: 'undeclared imports', command: 'turbo', args: ['boundaries'] },
  { what: 'old words', command: 'node', args: ['rig/verify/words/words.ts'] },
  { what: 'unused code', command: 'knip', args: [] },
  { what: 'package manifests', command: 'sherif', args: [] },
  { what: 'licences', command: 'node', args: ['rig/checks/licences.ts'] },
  { what: 'description of the API', command: 'node', args: ['rig/checks/api/api.ts'] },
  { what: 'migrations', command: 'drizzle-kit', args: ['check', '--config', 'infra/drizzle.config.ts'] },
]

const suites: Step[] = [
  {
    what: 'types, builds and tests',
    command: 'turbo',
    args: ['run', 'typecheck', 'build', 'test', ...goOn, ...without(runningPaper)],
  },
  // By themselves: a browser and a whole paper beside other tests would be measured, not tested, on a small machine.
  {
    what: 'tests of the running paper',
    command: 'turbo',
    args: ['run', 'typecheck', 'test', ...goOn, ...only(runningPaper)],
  },
]

const quiet = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', WRANGLER_SEND_METRICS: 'false' }
const npx = ({ command, args }: Step) => ['--no-install', command, ...args]

const failed = [...(await runTogether(checks)), ...(await runInTurn(suites))]
process.stdout.write(failed.length === 0 ? '\nAll is well.\n' : `\nNot well: ${failed.join(', ')}.\n`)
process.exitCode = failed.length === 0 ? 0 : 1

/** Runs short steps, as many at once as there are cores, and prints each whole. Returns the names of those that failed. */
async function runTogether(steps: readonly Step[]): Promise<string[]> {
  const left = steps.values()
  const failed: string[] = []
  const runLeft = async () => {
    for (const step of left) {
      const child = spawn('npx', npx(step), { cwd: root, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] })
      const [printed, errors, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ])
      process.stdout.write(`\n── ${step.what}\n${printed}${errors}`)
      if (code !== 0) failed.push(step.what)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runLeft))
  return failed
}

async function runInTurn(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = []
  for (const step of steps) {
    process.stdout.write(`\n── ${step.what}\n`)
    const [code] = await once(
      spawn('npx', npx(step), { cwd: root, env: quiet, stdio: ['ignore', 'inherit', 'inherit'] }),
      'close',
    )
    if (code !== 0) failed.push(step.what)
  }
  return failed
}

function only(packages: string[]): string[] {
  return packages.map((name) => `--filter=${name}`)
}

function without(packages: string[]): string[] {
  return packages.map((name) => `--filter=!${name}`)
}
