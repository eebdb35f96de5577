import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { createProgress } from './create-progress.ts'

function progressOn(stream: PassThrough & { isTTY: boolean }, total: number) {
  const clock = { ms: 0 }
  const progress = createProgress(stream, total, () => clock.ms)
  const written = () => String(stream.read() ?? '')
  return { progress, clock, written }
}

it('away from a terminal, progress is a line for each tenth', () => {
  const { progress, written } = progressOn(Object.assign(new PassThrough(), { isTTY: false }), 1000)
  for (let done = 50; done <= 1000; done += 50) progress.update(done)
  progress.stop()
  const lines = written().trim().split('\n')
  expect(lines).toHaveLength(10)
  expect(lines.at(0)).toBe('100 of 1000 documents (10%)')
  expect(lines.at(-1)).toBe('1000 of 1000 documents (100%)')
})

it('away from a terminal, a slow run is heard of each five seconds', () => {
  const { progress, clock, written } = progressOn(Object.assign(new PassThrough(), { isTTY: false }), 100_000)
  for (clock.ms = 1_000; clock.ms <= 10_000; clock.ms += 1_000) progress.update(clock.ms / 20)
  expect(written()).toBe('250 of 100000 documents (0%)\n500 of 100000 documents (0%)\n')
})

it('on a terminal, progress is one bar with the rate', () => {
  const { progress, clock, written } = progressOn(Object.assign(new PassThrough(), { isTTY: true }), 200)
  clock.ms = 2_000
  progress.update(100)
  progress.stop()
  const drawn = written()
  expect(drawn).toContain('█░')
  expect(drawn).toContain('100 of 200 | 50 a second')
  expect(drawn).not.toContain('%')
})
