import { expect, it } from 'vitest'
import type { Series } from '../run-rounds.ts'
import { growthReport, isFlat } from './growth-report.ts'

function series(articles: number, requests: number): Series {
  return { articles, name: 'search', missing: null, rounds: [{ requests, seconds: 1, latenciesMs: [], cpuMs: 1 }] }
}

function archive(articles: number, rowsRead: number) {
  const request = { status: 200, bytes: 1, roundTrips: 1, statements: 1, rowsWritten: 0, kvReads: 0 }
  const dearest = { ...request, kvWrites: 0, queueSends: 0, rowsRead }
  return { articles, costs: [{ name: 'search', dearest, kvReadsWithCopy: 0 }] }
}

it.each([
  { rows: [30, 30, 30], flat: true },
  { rows: [30, 35], flat: true },
  { rows: [30, 36], flat: false },
  { rows: [472, 470], flat: true },
  { rows: [0, 3], flat: false },
])('rows of $rows are flat: $flat', ({ rows, flat }) => {
  expect(isFlat(rows)).toBe(flat)
})

it('a page that reads more of a larger archive grows, and takes as many times longer as it answers less often', () => {
  const report = growthReport([series(10, 400), series(1000, 100)], [archive(10, 9), archive(1000, 900)])
  expect(report).toContain('| search |          9 |           900 | GROW | 4.00 (4.00–4.00) |')
})
