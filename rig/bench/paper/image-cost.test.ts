import { expect, it } from 'vitest'
import { imageDollars, imageUsage } from './image-cost.ts'

it('the edge saves reads of R2, but not the request', () => {
  expect(imageUsage(1_000_000, 0.9, 0)).toEqual({
    requests: 1_000_000,
    r2Reads: expect.closeTo(100_000) as number,
    r2Writes: 0,
    sizesMade: 0,
  })
})

it('a new image is written, and each of its sizes made and written once, however often they are seen', () => {
  const added = imageUsage(0, 0, 10)
  expect(added).toEqual({ requests: 0, r2Reads: 160, r2Writes: 190, sizesMade: 160 })
  expect(imageUsage(5_000_000, 1, 10).sizesMade).toBe(160)
})

it('the plan bills what it does not include; the list price includes nothing', () => {
  const usage = { requests: 11e6, r2Reads: 11e6, r2Writes: 2e6, sizesMade: 7_000 }
  expect(imageDollars(usage).billed).toBeCloseTo(0.3 + 0.36 + 4.5 + 1)
  expect(imageDollars(usage).list).toBeCloseTo(3.3 + 3.96 + 9 + 3.5)
})
