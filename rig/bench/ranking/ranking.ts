import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { buildWorker } from '../builds/build-worker.ts'
import { readBenchOptions } from './bench-options.ts'
import { dayCost } from './report/day-cost.ts'
import { formatReport } from './report/format-report.ts'
import { exceeded } from './report/limits.ts'
import { stepFigures, type Figures } from './report/step-figures.ts'
import { measureArchive } from './steps/measure-archive.ts'

// `npm run bench:ranking`: what the built ranker costs on generated archives, in real workerd. A million articles take
// about ten minutes and a few GB of the temporary folder, which are given back.
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-'))
try {
  const { articles: sizes, viewsPerDay, json } = readBenchOptions(process.argv.slice(2))
  const ranker = buildWorker(root, 'ranker', path.join(folder, 'build'))
  const measured: Figures[][] = []
  for (const articles of sizes) {
    const archive = path.join(folder, String(articles))
    const steps = await measureArchive({ articles, viewsPerDay, folder: archive, ranker }, (step) =>
      process.stderr.write(`${articles.toLocaleString('en-US')} articles: ${step}\n`),
    )
    measured.push(steps.map(stepFigures))
    rmSync(archive, { recursive: true })
  }
  const figures = measured.flat().map((each) => ({ ...each, exceeded: exceeded(each) }))
  const days = measured.map(dayCost)
  process.stdout.write(
    json ? `${JSON.stringify({ viewsPerDay, figures, days }, null, 2)}\n` : formatReport(figures, days),
  )
  process.exitCode = figures.some((each) => each.exceeded.length > 0) ? 1 : 0
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
