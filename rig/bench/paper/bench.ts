import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { buildPaper, type Build } from '../builds/build-paper.ts'
import { checkOut } from '../builds/check-out.ts'
import { readBenchOptions } from './bench-options.ts'
import { formatReport } from './report/format-report.ts'
import { runBench } from './run-bench.ts'
import { unitCosts } from './unit-costs.ts'
import { verdicts } from './verdicts.ts'
import { writeIntoDocs } from './write-into-docs.ts'

// `npm run bench`: the numbers of the paper, measured side by side with floor Workers, and with an earlier build where
// `--against` names one (docs/benchmarks.md). It takes some minutes, and some GB of the temporary folder for a million
// articles, which are given back.
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-'))
const document = path.join(root, 'docs/benchmarks.md')
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130))
const progress = (step: string) => process.stderr.write(`${step}\n`)
try {
  const options = readBenchOptions(process.argv.slice(2))
  const before = options.against === null ? null : buildBefore(options.against)
  progress('building the Workers')
  const now = buildPaper(root, path.join(folder, 'now'), 'now')
  const result = await runBench(folder, options, { now, before }, progress)
  const report = formatReport(result)
  process.stdout.write(report)
  if (options.docs) writeFileSync(document, writeIntoDocs(readFileSync(document, 'utf8'), report))
  const { now: measured, coldStarts } = result
  const all = verdicts({ ...measured, coldStarts, unitCosts: unitCosts(result) })
  if (options.check && all.some(({ ok }) => !ok)) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

function buildBefore(ref: string): Build {
  progress(`installing and building ${ref}`)
  const clone = path.join(folder, 'clone')
  checkOut(ref, clone)
  return buildPaper(clone, path.join(folder, 'before'), ref)
}
