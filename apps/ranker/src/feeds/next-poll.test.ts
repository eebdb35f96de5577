import { describe, expect, it, test } from 'vitest'
import { isLost, waitAfterFailure, waitAfterInterruption, waitAfterSuccess } from './next-poll.ts'

describe('a feed that answers', () => {
  test.each([
    ['sooner when it had something new', 3_600, true, 0, 0, 1_800, 1_800],
    ['later when it had not', 3_600, false, 0, 0, 5_400, 5_400],
    ['not sooner than after a quarter of an hour', 1_000, true, 0, 0, 900, 900],
    ['not later than after six hours', 20_000, false, 0, 0, 21_600, 21_600],
    ['up to a tenth sooner by chance', 3_600, true, 0, 0.5, 1_800, 1_710],
    ['no sooner than it asks for', 3_600, true, 7_200, 0.9, 1_800, 7_200],
    ['after six hours, though it asks for a week', 3_600, true, 604_800, 0, 1_800, 21_600],
    ['as usual when it asks for less', 3_600, true, 60, 0, 1_800, 1_800],
  ])('is polled again %s', (_, intervalSeconds, isFresh, atLeastSeconds, random, interval, wait) => {
    expect(waitAfterSuccess({ intervalSeconds, isFresh, atLeastSeconds }, random)).toEqual({
      intervalSeconds: interval,
      waitSeconds: wait,
    })
  })
})

describe('a feed that fails', () => {
  it('waits twice as long each time, up to a day', () => {
    const waits = Array.from({ length: 10 }, (_, index) => waitAfterFailure(index + 1, null, 0) / 3_600)
    expect(waits).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24, 24])
  })

  it('waits up to a quarter longer by chance, never shorter', () => {
    expect([0, 0.5, 1].map((random) => waitAfterFailure(1, null, random))).toEqual([900, 1_013, 1_125])
  })

  it('waits at least as long as its server asks', () => {
    expect([waitAfterFailure(1, 7_200, 0), waitAfterFailure(5, 60, 0)]).toEqual([7_200, 14_400])
  })

  test.each([
    [9, 0, false],
    [10, 0, true],
    [2, 604_799, false],
    [2, 604_800, true],
  ])('%i times in a row, since %i seconds, is lost: %j', (failures, seconds, lost) => {
    expect(isLost({ failures, failingSince: 1_000_000 - seconds }, 1_000_000)).toBe(lost)
  })
})

it('a poll that was cut off is repeated with the next tick, then less often', () => {
  expect([0, 1, 2, 9].map(waitAfterInterruption)).toEqual([240, 480, 960, 86_400])
})
