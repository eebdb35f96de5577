import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readAhead } from './read-ahead.ts'

async function* numbers(made: number[], last: number): AsyncGenerator<number> {
  for (let number = 1; number <= last; number += 1) {
    made.push(number)
    yield number
  }
}

it('one item, and only one, is made while the one before is worked on', async () => {
  const made: number[] = []
  const atWork: number[][] = []
  for await (const number of readAhead(numbers(made, 4))) {
    await setImmediate()
    atWork.push([number, made.length])
  }
  expect(atWork).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 4],
  ])
})

it('a failure reaches the consumer after the items before it', async () => {
  async function* failing() {
    yield* numbers([], 2)
    throw new Error('torn page')
  }
  const seen: number[] = []
  const consume = async () => {
    for await (const number of readAhead(failing())) {
      seen.push(number)
      await setImmediate()
    }
  }
  await expect(consume()).rejects.toThrow('torn page')
  expect(seen).toEqual([1, 2])
})
