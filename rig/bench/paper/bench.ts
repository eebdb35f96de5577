import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { readBenchOptions } from './bench-options.ts'
import { formatReport } from './report/format-report.ts'
import { runBench } from './run-bench.ts'
import { verdicts } from './verdicts.ts'
import { writeIntoDocs } from './write-into-docs.ts'

// `npm run bench`: the numbers of the paper, measured side by side with floor Workers (docs/benchmarks.md). It takes
// some minutes, and some GB of the temporary folder for a million articles, which are given back.
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-'))
const document = path.join(root, 'docs/benchmarks.md')
try {
  const options = readBenchOptions(process.argv.slice(2))
  const result = await runBench(folder, options, (step) => process.stderr.write(`${step}\n`))
  const report = formatReport(result)
  process.stdout.write(report)
  if (options.docs) writeFileSync(document, writeIntoDocs(readFileSync(document, 'utf8'), report))
  if (options.check && verdicts(result).some(({ ok }) => !ok)) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
