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
  vote?: number
  rowsPerView?: number
  kvReads?: number
}

function judged(given: Given = {}) {
  const { article = 80, unchanged = 80, rows = [11, 12], bytes = 1, coldStart = 40, isAlone = false } = given
  const { vote = 70, rowsPerView = 0.8, kvReads = 0 } = given
  const start = (ms: number) => ({ wallMs: ms, cpuMs: ms })
  return verdicts({
    series: [
      series(oneQueryPage, 100),
      series(articlePage, article),
      series(notModified, unchanged),
      series('front page', 75),
      series('ranking page', 95),
      series('feed', 85),
      series('vote', vote),
    ],
    archives: rows.map((each, index) => archive(10 ** (index + 1), { [articlePage]: each })),
    sizes: [{ what: 'script', bytes, most: 1 }],
    coldStarts: { empty: [start(60)], now: [start(60 + coldStart)], before: isAlone ? null : [start(160)] },
    unitCosts: {
      page: { cpuMs: 0, rowsRead: 0, kvReads },
      view: {
        cpuMs: 0,
        rowsRead: 0,
        rowsWritten: rowsPerView / 2,
        queueOperations: 0,
        counterRequests: 1,
        counterMs: 0,
        counterRowsRead: 0,
        counterRowsWritten: rowsPerView / 2,
      },
      refresh: { cpuMs: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0, kvWrites: 0 },
    },
  }).map(({ ok }) => ok)
}

it('all targets are met at their limits', () => {
  expect(judged()).toEqual(Array.from({ length: 13 }, () => true))
})

it.each([
  { missed: 'the article page', at: 0, given: { article: 79 } },
  { missed: 'the 304', at: 1, given: { unchanged: 79 } },
  { missed: 'a 304 that the paper does not give', at: 1, given: { unchanged: null } },
  { missed: 'the rows of an article', at: 6, given: { rows: [13, 13] } },
  { missed: 'rows that grow with the archive', at: 7, given: { rows: [5, 12] } },
  { missed: 'the vote', at: 5, given: { vote: 69 } },
  { missed: 'the price', at: 9, given: { kvReads: 30 } },
  { missed: 'the rows of a view', at: 10, given: { rowsPerView: 0.81 } },
  { missed: 'a size', at: 8, given: { bytes: 2 } },
])('$missed is told from the rest', ({ at, given }) => {
  expect(judged(given)).toEqual(Array.from({ length: 13 }, (_, index) => index !== at))
})

it('a cold start of more than 0.4 of the earlier build’s is missed, by time and by CPU', () => {
  expect(judged({ coldStart: 41 }).slice(-2)).toEqual([false, false])
})

it('without an earlier build no cold start is judged', () => {
  expect(judged({ isAlone: true, coldStart: 100 })).toEqual(Array.from({ length: 11 }, () => true))
})
