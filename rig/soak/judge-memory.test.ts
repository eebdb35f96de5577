import { expect, it } from 'vitest'
import { judgeMemory } from './judge-memory.ts'

const minutes = Array.from({ length: 600 }, (_, second) => second)

it.each([
  ['stays', () => 100, true],
  ['grows while it warms up', (second: number) => (second < 60 ? second : 100), true],
  ['goes up and down', (second: number) => 100 + (second % 40), true],
  ['grows by a fifth and more', (second: number) => 100 + second / 10, false],
  ['leaks slowly', (second: number) => 100 + second / 15, false],
])('memory that %s is judged so', (_, at, isFlat) => {
  expect(judgeMemory(minutes.map(at)).isFlat).toBe(isFlat)
})
