import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@broadsheet/infra'
import { buildPaper } from '../builds/build-paper.ts'
import { describeMachine } from '../paper/describe-machine.ts'
import { wholeNumber } from '../whole-number.ts'
import { importReport } from './import-report.ts'
import { measureImport, type ImportResult } from './measure-import.ts'

const fewestArticles = 2_000

// `npm run bench:import`: how fast the desk brings dumps into the built paper, in real workerd, and what happens to a
// run that is killed; then how fast a backup takes them out, and into another paper. 100,000 articles take many minutes
// and 3 GB of the temporary folder, which are given back.
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-'))
try {
  const sizes = readSizes(process.argv.slice(2))
  const build = buildPaper(root, path.join(folder, 'build'), 'now')
  const results: ImportResult[] = []
  for (const articles of sizes) {
    const archive = path.join(folder, String(articles))
    const progress = (step: string) => process.stderr.write(`${articles.toLocaleString('en-US')} dumps: ${step}\n`)
    results.push(await measureImport(archive, { articles, build, progress }))
    rmSync(archive, { recursive: true })
  }
  process.stdout.write(importReport(results, describeMachine(new Date())))
  process.exitCode = results.some(({ wrong }) => wrong.length > 0) ? 1 : 0
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function readSizes(args: readonly string[]): number[] {
  const { values } = parseArgs({ args: [...args], options: { articles: { type: 'string', default: '10000,100000' } } })
  return values.articles.split(',').map((text) => wholeNumber('--articles', text, fewestArticles))
}
