import { expect, it } from 'vitest'
import { within } from './within.ts'

const late = (milliseconds: number) => new Error(`late by ${milliseconds}`)
const never = new Promise<string>(() => {})

it('returns an answer that comes in time', async () => {
  expect(await within(60_000, Promise.resolve('here'), late)).toBe('here')
})

it('rejects if no answer comes in time', async () => {
  await expect(within(5, never, late)).rejects.toThrow('late by 5')
})

it('rejects with the reason of a failed answer', async () => {
  await expect(within(60_000, Promise.reject(new Error('refused')), late)).rejects.toThrow('refused')
})
