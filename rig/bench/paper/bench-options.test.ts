import { expect, it } from 'vitest'
import { readBenchOptions } from './bench-options.ts'

it('a plain run measures two archives, and neither fails nor writes anything', () => {
  expect(readBenchOptions([])).toMatchObject({
    articles: [1000, 100_000],
    check: false,
    docs: false,
    profile: null,
    against: null,
  })
})

it('archives, time and what becomes of the report can be told', () => {
  const args = [
    '--articles',
    '1000,1000000',
    '--rounds',
    '5',
    '--seconds',
    '2',
    '--against',
    'main',
    '--check',
    '--docs',
    '--profile',
    'here',
  ]
  expect(readBenchOptions(args)).toMatchObject({
    articles: [1000, 1_000_000],
    rounds: 5,
    seconds: 2,
    against: 'main',
    check: true,
    docs: true,
    profile: 'here',
  })
})

it.each([
  ['--articles', 'many'],
  ['--articles', '1000,'],
  ['--rounds', '0'],
  ['--seconds', '0'],
  ['--connections', '1.5'],
  ['--quickly', 'x'],
])('%s %s is refused in words', (option, value) => {
  expect(() => readBenchOptions([option, value])).toThrow(option)
})
