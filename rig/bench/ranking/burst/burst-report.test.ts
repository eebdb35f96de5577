import { expect, it } from 'vitest'
import { brokenBy, burstReport } from './burst-report.ts'

const burst = {
  seconds: 60,
  perSecond: 300,
  sent: 18_000,
  expected: 14_000,
  counted: 14_000,
  pageAlone: 10,
  pageDuring: 15,
}

it('a burst holds when all is counted once and pages stay as fast', () => {
  expect(brokenBy(burst)).toEqual([])
  expect(burstReport(burst)).toContain('(1.50 times as long)')
})

it.each([
  [{ counted: 13_999 }, '13999 views were counted, of 14000 that count'],
  [{ counted: 14_001 }, '14001 views were counted, of 14000 that count'],
  [{ pageDuring: 15.1 }, 'pages took 1.51 times as long, more than 1.5'],
])('%j is reported', (changes, broken) => {
  expect(brokenBy({ ...burst, ...changes })).toEqual([broken])
  expect(burstReport({ ...burst, ...changes })).toContain(`LIMIT  ${broken}`)
})
