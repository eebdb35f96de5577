import { expect, it } from 'vitest'
import type { Series } from './run-rounds.ts'
import { articlePage, notModified, oneQueryPage } from './targets.ts'
import { verdicts } from './verdicts.ts'

function series(name: string, requests: number | null): Series {
  const round = { requests: requests ?? 0, seconds: 1, latenciesMs: [], cpuMs: 1 }
  return { articles: 10, name, missing: requests === null ? 'no ETag' : null, rounds: requests === null ? [] : [round] }
}

const nothing = {
  status: 200,
  bytes: 0,
  roundTrips: 0,
  statements: 0,
  rowsWritten: 0,
  kvReads: 0,
  kvWrites: 0,
  views: 0,
}

function archive(articles: number, rows: Record<string, number>) {
  const costs = Object.entries(rows).map(([name, rowsRead]) => ({
    name,
    dearest: { ...nothing, rowsRead },
    kvReadsWithCopy: 0,
  }))
  return { articles, costs }
}

type Given = {
  article?: number
  unchanged?: number | null
  rows?: number[]
  bytes?: number
  coldStart?: number
  isAlone?: boolean
}

function judged(given: Given = {}) {
  const { article = 80, unchanged = 80, rows = [11, 12], bytes = 1, coldStart = 40, isAlone = false } = given
  const start = (ms: number) => ({ wallMs: ms, cpuMs: ms })
  return verdicts({
    series: [series(oneQueryPage, 100), series(articlePage, article), series(notModified, unchanged)],
    archives: rows.map((each, index) => archive(10 ** (index + 1), { [articlePage]: each })),
    sizes: [{ what: 'script', bytes, most: 1 }],
    coldStarts: { empty: [start(60)], now: [start(60 + coldStart)], before: isAlone ? null : [start(160)] },
  }).map(({ ok }) => ok)
}

it('all targets are met at their limits', () => {
  expect(judged()).toEqual([true, true, true, true, true, true, true])
})

it.each([
  { missed: 'the article page', at: 0, given: { article: 79 } },
  { missed: 'the 304', at: 1, given: { unchanged: 79 } },
  { missed: 'a 304 that the paper does not give', at: 1, given: { unchanged: null } },
  { missed: 'the rows of an article', at: 2, given: { rows: [13, 13] } },
  { missed: 'rows that grow with the archive', at: 3, given: { rows: [5, 12] } },
  { missed: 'a size', at: 4, given: { bytes: 2 } },
])('$missed is told from the rest', ({ at, given }) => {
  expect(judged(given)).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => index !== at))
})

it('a cold start of more than 0.4 of the earlier build’s is missed, by time and by CPU', () => {
  expect(judged({ coldStart: 41 }).slice(-2)).toEqual([false, false])
})

it('without an earlier build no cold start is judged', () => {
  expect(judged({ isAlone: true, coldStart: 100 })).toEqual([true, true, true, true, true])
})
