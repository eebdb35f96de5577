import { spawnSync } from 'node:child_process'
import { root } from '@broadsheet/infra'
import { acceptedAdvisories } from './dependencies/accepted-advisories.ts'
import { openAdvisories, type AuditReport } from './dependencies/open-advisories.ts'

// `npm run check:audit`: asks npm's registry which installed packages have known holes. It needs the internet, and so
// is a step of CI and not of `npm run verify`.
const from = 'moderate'
const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 })
const report = JSON.parse(stdout) as Partial<AuditReport> & { message?: string }
if (report.vulnerabilities === undefined) {
  process.stdout.write(`npm audit gave no report: ${report.message ?? stdout}\n`)
  process.exitCode = 1
} else {
  const today = new Date().toISOString().slice(0, 10)
  const open = openAdvisories(
    { vulnerabilities: report.vulnerabilities },
    { from, accepted: acceptedAdvisories, today },
  )
  for (const line of open) process.stdout.write(`${line}\n`)
  process.stdout.write(`${open.length} known holes of ${from} severity or worse\n`)
  process.exitCode = open.length === 0 ? 0 : 1
}
