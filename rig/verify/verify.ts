import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from '@broadsheet/infra'

// `npm run verify`: everything that must hold before a change is taken. All steps run, so that one look tells all.
const runningPaper = ['@broadsheet/infra', '@broadsheet/rig']
const goOn = ['--continue=dependencies-successful']

type Step = { what: string; command: string; args: string[] }

const checks: Step[] = [
  { what: 'format', command: 'oxfmt', args: ['--check', '.'] },
  // The types, too: checked package by package, each package would be read again for every one that uses it.
  { what: 'lint and types', command: 'oxlint', args: ['--deny-warnings'] },
  { what: 'types without those of Node.js', command: 'tsc', args: ['-p', 'packages/parser/platform'] },
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
    what: 'builds and tests',
    command: 'turbo',
    args: ['run', 'build', 'test', ...goOn, ...without(runningPaper)],
  },
  // By themselves: a browser and a whole paper beside other tests would be measured, not tested, on a small machine.
  {
    what: 'tests of the running paper',
    command: 'turbo',
    args: ['run', 'test', ...goOn, ...only(runningPaper)],
  },
]

// The commands are the project's own. `npx` would take half a second to find each.
const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(path.delimiter)
const env = {
  ...process.env,
  PATH,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  WRANGLER_SEND_METRICS: 'false',
}

const failed = [...(await runTogether(checks)), ...(await runInTurn(suites))]
process.stdout.write(failed.length === 0 ? '\nAll is well.\n' : `\nNot well: ${failed.join(', ')}.\n`)
process.exitCode = failed.length === 0 ? 0 : 1

/** Runs short steps, as many at once as there are cores, and prints each whole. Returns the names of those that failed. */
async function runTogether(steps: readonly Step[]): Promise<string[]> {
  const left = steps.values()
  const failed: string[] = []
  const runLeft = async () => {
    for (const { what, command, args } of left) {
      const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
      const [printed, errors, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ])
      process.stdout.write(`\n── ${what}\n${printed}${errors}`)
      if (code !== 0) failed.push(what)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runLeft))
  return failed
}

async function runInTurn(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = []
  for (const { what, command, args } of steps) {
    process.stdout.write(`\n── ${what}\n`)
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    const [code] = await once(child, 'close')
    if (code !== 0) failed.push(what)
  }
  return failed
}

function only(packages: string[]): string[] {
  return packages.map((name) => `--filter=${name}`)
}

function without(packages: string[]): string[] {
  return packages.map((name) => `--filter=!${name}`)
}
