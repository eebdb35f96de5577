import { expect, it } from 'vitest'
import { UsageError } from '../usage-error.ts'
import { placementEnd } from './placement-end.ts'

const now = Date.UTC(2026, 10, 24, 12)

it.each([
  ['pin', {}, '2026-11-24T18:00:00.000Z'],
  ['pin', { for: '30m' }, '2026-11-24T12:30:00.000Z'],
  ['block', { for: '6h' }, '2026-11-24T18:00:00.000Z'],
  ['block', { for: '2d' }, '2026-11-26T12:00:00.000Z'],
  ['pin', { until: '2026-11-25T08:00Z' }, '2026-11-25T08:00:00.000Z'],
  ['block', { until: '2026-11-25T08:00:30+01:00' }, '2026-11-25T07:00:30.000Z'],
] as const)('a %s with %j ends at %s', (kind, options, end) => {
  expect(placementEnd(kind, options, now)).toBe(end)
})

it.each([
  [{ for: '' }, '30m, 6h, 2d'],
  [{ for: '0h' }, '"0h"'],
  [{ for: '6' }, '"6"'],
  [{ for: '1.5h' }, '"1.5h"'],
  [{ for: '-6h' }, '"-6h"'],
  [{ for: '6 weeks' }, '"6 weeks"'],
  [{ until: 'tomorrow' }, '"tomorrow"'],
  [{ until: '2026-11-25T08:00' }, 'with a zone'],
  [{ until: '2026-13-25T08:00Z' }, '"2026-13-25T08:00Z"'],
])('%j is refused with the hint', (options, words) => {
  expect(() => placementEnd('pin', options, now)).toThrow(UsageError)
  expect(() => placementEnd('pin', options, now)).toThrow(words)
})

it('a block needs an end', () => {
  expect(() => placementEnd('block', {}, now)).toThrow('--for 2d, or --until')
})
