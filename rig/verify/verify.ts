import { spawnSync } from 'node:child_process'
import { root } from '@broadsheet/infra'

// `npm run verify`: everything that must hold before a change is taken. All steps run, so that one look tells all.
const runningPaper = ['@broadsheet/infra', '@broadsheet/rig']
const goOn = ['--continue=dependencies-successful']
const steps: [what: string, command: string, args: string[]][] = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['import directions', 'node', ['rig/verify/walls/walls.ts']],
  ['undeclared imports', 'turbo', ['boundaries']],
  ['old words', 'node', ['rig/verify/words/words.ts']],
  ['unused code', 'knip', []],
  ['package manifests', 'sherif', []],
  ['licences', 'node', ['rig/checks/licences.ts']],
  ['migrations', 'drizzle-kit', ['check', '--config', 'infra/drizzle.config.ts']],
  ['types, builds and tests', 'turbo', ['run', 'typecheck', 'build', 'test', ...goOn, ...without(runningPaper)]],
  ['description of the API', 'node', ['rig/checks/api/api.ts']],
  // By themselves: a browser and a whole paper beside other tests would be measured, not tested, on a small machine.
  ['tests of the running paper', 'turbo', ['run', 'typecheck', 'test', ...goOn, ...only(runningPaper)]],
]

const quiet = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', WRANGLER_SEND_METRICS: 'false' }
const failed: string[] = []
for (const [what, command, args] of steps) {
  process.stdout.write(`\n── ${what}\n`)
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { cwd: root, stdio: 'inherit', env: quiet })
  if (status !== 0) failed.push(what)
}

process.stdout.write(failed.length === 0 ? '\nAll is well.\n' : `\nNot well: ${failed.join(', ')}.\n`)
process.exitCode = failed.length === 0 ? 0 : 1

function only(packages: string[]): string[] {
  return packages.map((name) => `--filter=${name}`)
}

function without(packages: string[]): string[] {
  return packages.map((name) => `--filter=!${name}`)
}
