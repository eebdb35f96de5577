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
    // Earlier items take more rounds than later ones.
    for (let round = number % 5; round < 5; round++) await Promise.resolve()
    underWay--
    return number * 2
  }
  for await (const one of mapAhead(numbers(20), 4, make)) made.push(one)
  expect(made).toEqual(Array.from({ length: 20 }, (_, number) => number * 2))
  expect(most).toBeLessThanOrEqual(4)
  expect(most).toBeGreaterThan(1)
})

it('passes a failure on in its place', async () => {
  const make = async (number: number) => {
    if (number === 2) throw new Error('no image')
    return number
  }
  const made: number[] = []
  const all = (async () => {
    for await (const one of mapAhead(numbers(5), 4, make)) made.push(one)
  })()
  await expect(all).rejects.toThrow('no image')
  expect(made).toEqual([0, 1])
})
