import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPaper } from '../builds/build-paper.ts'
import { readBenchOptions } from './bench-options.ts'
import { formatReport } from './report/format-report.ts'
import { runBench, type BenchResult } from './run-bench.ts'
import { oneQueryPage, staticPage } from './targets.ts'

// The bench itself, run so briefly that its figures mean nothing, but for those that are counted.
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-test-'))
let result: BenchResult

beforeAll(async () => {
  const options = readBenchOptions([
    '--articles',
    '300,200',
    '--rounds',
    '1',
    '--seconds',
    '0.05',
    '--connections',
    '2',
  ])
  const now = buildPaper(root, path.join(folder, 'now'), 'now')
  result = await runBench(folder, options, { now, before: { ...now, name: 'earlier' } }, () => {})
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('everything that can be measured has figures, on each archive', () => {
  expect(result.now.series.filter(({ missing, rounds }) => missing === null && (rounds[0]?.requests ?? 0) < 1)).toEqual(
    [],
  )
  expect(result.now.archives.map(({ articles }) => articles)).toEqual([200, 300])
  expect(result.isolates.filter(({ cpuMs }) => !(cpuMs >= 0))).toEqual([])
  expect(result.coldStarts.now[0]?.cpuMs).toBeGreaterThan(0)
  expect(result.now.sizes.filter(({ bytes }) => bytes < 100)).toEqual([])
})

it('an article page costs one round trip to D1, and a view none', () => {
  const costs = new Map(result.now.archives[0]?.costs.map(({ name, dearest }) => [name, dearest]))
  expect(costs.get('article page')).toMatchObject({ status: 200, roundTrips: 1 })
  expect(costs.get('article page')?.rowsRead).toBeGreaterThan(5)
  expect(costs.get('view')).toMatchObject({ status: 202, roundTrips: 0, views: 1 })
  expect(costs.get('vote')?.rowsWritten).toBeGreaterThan(0)
})

it('an earlier build is measured on the same data, on the smallest archive', () => {
  expect(result.before?.series.map(({ articles, rounds }) => [articles, rounds.length])).toEqual(
    result.now.series.filter(({ articles }) => articles === 200).map(() => [200, 1]),
  )
  expect(result.before?.archives[0]).toEqual(result.now.archives[0])
  expect(result.before?.sizes).toEqual(result.now.sizes)
  expect(result.coldStarts.before?.[0]?.wallMs).toBeGreaterThan(0)
  expect(formatReport(result)).toContain('### Beside earlier, 200 articles')
})

it('the report has a row for everything, and no figure that is none', () => {
  const report = formatReport(result)
  const rows = ['article page', 'article JSON', 'front page', 'section page', 'ranking page', 'search', 'feed', 'vote']
  for (const name of [staticPage, oneQueryPage, ...rows]) expect(report).toContain(`| ${name} `)
  expect(report).toContain('### Speed, 200 articles')
  expect(report).toContain('### As the archive grows')
  expect(report).toContain('|       99 % |')
  expect(report).not.toMatch(/NaN|undefined|Infinity/)
})
