import { expect, it } from 'vitest'
import { maxAddressCharacters } from '../guards/limit-address.ts'
import { deskLimits, readerLimits } from './limits.ts'

it('a reader waits for ten seconds at most, five of them for one call', () => {
  expect(readerLimits).toEqual({
    callMilliseconds: 5_000,
    requestMilliseconds: 10_000,
    rankingMilliseconds: 1_000,
    rateLimitMilliseconds: 1_000,
    turnstileMilliseconds: 2_500,
    counterMilliseconds: 20_000,
  })
})

it('the desk waits for as long as D1 runs a query, and for less than its command line waits', () => {
  expect(deskLimits).toEqual({
    callMilliseconds: 30_000,
    requestMilliseconds: 50_000,
    rankingMilliseconds: 1_000,
    rateLimitMilliseconds: 1_000,
    turnstileMilliseconds: 2_500,
    counterMilliseconds: 20_000,
  })
})

it('an address has 8,000 characters at most', () => {
  expect(maxAddressCharacters).toBe(8_000)
})
