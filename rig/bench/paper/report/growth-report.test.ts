import { expect, it } from 'vitest'
import type { Series } from '../run-rounds.ts'
import { growthOf, growthReport } from './growth-report.ts'

function series(articles: number, requests: number): Series {
  return { articles, name: 'search', missing: null, rounds: [{ requests, seconds: 1, latenciesMs: [], cpuMs: 1 }] }
}

function archive(articles: number, rowsRead: number) {
  const request = { status: 200, bytes: 1, roundTrips: 1, statements: 1, rowsWritten: 0, kvReads: 0 }
  const dearest = { ...request, kvWrites: 0, views: 0, rowsRead }
  return { articles, costs: [{ name: 'search', dearest, kvReadsWithCopy: 0 }] }
}

it.each([
  { name: 'feed', rows: [30, 30, 30], growth: 'flat' },
  { name: 'feed', rows: [30, 35], growth: 'flat' },
  { name: 'feed', rows: [30, 36], growth: 'GROW' },
  { name: 'feed', rows: [472, 470], growth: 'flat' },
  { name: 'feed', rows: [0, 3], growth: 'GROW' },
  { name: 'search', rows: [100, 400], growth: 'bounded' },
  { name: 'search', rows: [100, 401], growth: 'GROW' },
])('rows of $rows for a $name: $growth', ({ name, rows, growth }) => {
  expect(growthOf(name, rows)).toBe(growth)
})

it('a page that reads more of a larger archive grows, and takes as many times longer as it answers less often', () => {
  const report = growthReport([series(10, 400), series(1000, 100)], [archive(10, 90), archive(1000, 9000)])
  expect(report).toContain('| search |         90 |         9,000 | GROW | 4.00 (4.00–4.00) |')
})
