import { expect, it } from 'vitest'
import type { Series } from '../run-rounds.ts'
import { articlePage, notModified, oneQueryPage, staticPage } from '../targets.ts'
import { rateRatio, speedReport } from './speed-report.ts'

function series(name: string, requests: number[], missing: string | null = null): Series {
  const rounds = requests.map((each) => ({ requests: each, seconds: 0.5, latenciesMs: [1, 2, 3], cpuMs: 100 }))
  return { articles: 10, name, missing, rounds }
}

const all = [
  series(staticPage, [1000, 100]),
  series(oneQueryPage, [100, 10]),
  series(articlePage, [70, 7]),
  series(notModified, [], 'no ETag'),
]

function cellsOf(name: string): string[] {
  const row = speedReport(all, 10)
    .split('\n')
    .find((line) => line.startsWith(`| ${name} `))
  return (row ?? '').split('|').map((cell) => cell.trim())
}

it('a page stands beside both floors, by the rounds that it shares with them', () => {
  expect(cellsOf(articlePage).slice(2, 5)).toEqual(['77', '0.70 (0.70–0.70)', '0.07 (0.07–0.07)'])
})

it('waiting and CPU are those of a request', () => {
  expect(cellsOf(articlePage).slice(5, 7)).toEqual(['2.00', '3.00'])
  expect(cellsOf(oneQueryPage)[7]).toBe('5.50')
})

it('what could not be measured says why', () => {
  expect(cellsOf(notModified).slice(2)).toEqual(['no ETag', '–', '–', '–', '–', '–', '–', ''])
})

it('targets of another archive are not compared', () => {
  expect(rateRatio(all, 11, [articlePage, oneQueryPage]).median).toBeNaN()
})
