import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { buildPaper } from '../builds/build-paper.ts'
import { buildWorker } from '../builds/build-worker.ts'
import { readBenchOptions, type BenchOptions } from './bench-options.ts'
import { brokenBy, burstReport } from './burst/burst-report.ts'
import { measureBurst } from './burst/measure-burst.ts'
import { dayCost } from './report/day-cost.ts'
import { formatReport } from './report/format-report.ts'
import { exceeded } from './report/limits.ts'
import { stepFigures, type Figures } from './report/step-figures.ts'
import { measureArchive } from './steps/measure-archive.ts'

// `npm run bench:ranking`: what the built ranker costs on generated archives, in real workerd. A million articles take
// about ten minutes and a few GB of the temporary folder, which are given back. With `--burst 300` instead: a minute of 300
// views a second.
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-'))
try {
  const options = readBenchOptions(process.argv.slice(2))
  process.exitCode = (await (options.burst === null ? benchSteps(options) : benchBurst(options, options.burst))) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Whether all steps are within their limits. */
async function benchSteps({ articles: sizes, viewsPerDay, json }: BenchOptions): Promise<boolean> {
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
  return figures.every((each) => each.exceeded.length === 0)
}

/** Whether the burst was counted whole, and pages stayed as fast. */
async function benchBurst({ articles, json }: BenchOptions, perSecond: number): Promise<boolean> {
  const build = buildPaper(root, path.join(folder, 'build'), 'now')
  const smallest = Math.min(...articles)
  const burst = await measureBurst(path.join(folder, 'burst'), build, { articles: smallest, perSecond, seconds: 60 })
  process.stdout.write(json ? `${JSON.stringify(burst, null, 2)}\n` : burstReport(burst))
  return brokenBy(burst).length === 0
}
