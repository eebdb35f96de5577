import { expect, it } from 'vitest'
import { mapAhead } from './map-ahead.ts'

async function* numbers(count: number) {
  for (let number = 0; number < count; number++) yield number
}

it('keeps the order, whichever is made first, and makes no more at once than it may', async () => {
  let [underWay, most] = [0, 0]
  const made: number[] = []
  const make = async (number: number) => {
    most = Math.max(most, ++underWay)
    // Earlier ones take more turns than later ones.
    for (let turn = number % 5; turn < 5; turn++) await Promise.resolve()
    underWay--
    return number * 2
  }
  for await (const one of mapAhead(numbers(20), 4, make)) made.push(one)
  expect(made).toEqual(Array.from({ length: 20 }, (_, number) => number * 2))
  expect(most).toBeLessThanOrEqual(4)
  expect(most).toBeGreaterThan(1)
})

it('passes a failure on when its turn comes', async () => {
  const make = async (number: number) => {
    if (number === 2) throw new Error('no picture')
    return number
  }
  const made: number[] = []
  const all = (async () => {
    for await (const one of mapAhead(numbers(5), 4, make)) made.push(one)
  })()
  await expect(all).rejects.toThrow('no picture')
  expect(made).toEqual([0, 1])
})
