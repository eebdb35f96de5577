import { expect, it } from 'vitest'
import { openAdvisories, type AuditReport } from './open-advisories.ts'

const advisory = { name: 'x', title: 'A hole', url: 'https://github.com/advisories/GHSA-1', severity: 'high' }
const report: AuditReport = {
  vulnerabilities: {
    x: { via: [advisory] },
    y: { via: ['x', { ...advisory, url: 'https://github.com/advisories/GHSA-2', severity: 'low' }] },
    z: { via: ['y'] },
  },
}
const today = '2026-11-27'
const hole = 'x: A hole (high, https://github.com/advisories/GHSA-1)'

it.each([
  ['critical', 0],
  ['high', 1],
  ['low', 2],
] as const)('from %s on counts what is as bad or worse', (from, count) => {
  expect(openAdvisories(report, { from, accepted: [], today })).toHaveLength(count)
})

it.each([
  ['2026-11-27', []],
  ['2026-11-26', [hole]],
])('an accepted hole is let be through %s', (until, open) => {
  const accepted = [{ id: 'GHSA-1', why: 'a test', until }]
  expect(openAdvisories(report, { from: 'high', accepted, today })).toEqual(open)
})

it('an accepted hole that is mended is to be struck from the table', () => {
  const accepted = [{ id: 'GHSA-3', why: 'a test', until: '2027-01-01' }]
  expect(openAdvisories(report, { from: 'high', accepted, today })).toEqual([
    hole,
    'GHSA-3 is accepted, but no longer named',
  ])
})
