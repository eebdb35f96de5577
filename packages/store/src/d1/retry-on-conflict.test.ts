import { describe, expect, it } from 'vitest'
import { retryOnConflict, TooManyConflicts } from './retry-on-conflict.ts'

const conflict = new Error('D1_ERROR: UNIQUE constraint failed: articles.slug: SQLITE_CONSTRAINT')

/** A write that fails with an error so many times before it succeeds, and how often it was tried. */
function failingWrite(error: Error, failures: number) {
  const conflictsSeen: number[] = []
  const attempt = async (conflicts: number) => {
    conflictsSeen.push(conflicts)
    if (conflictsSeen.length <= failures) throw error
    return 'written'
  }
  return { attempt, conflictsSeen }
}

describe('a write', () => {
  it('that meets conflicts is tried up to eight times', async () => {
    const { attempt, conflictsSeen } = failingWrite(conflict, 7)
    expect(await retryOnConflict(attempt)).toBe('written')
    expect(conflictsSeen).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('that meets an eighth conflict is given up, with the reason', async () => {
    const { attempt, conflictsSeen } = failingWrite(conflict, 8)
    const failure = await retryOnConflict(attempt).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(TooManyConflicts)
    expect(failure).toHaveProperty('cause', conflict)
    expect(conflictsSeen).toHaveLength(8)
  })

  it('that fails for another reason is not tried again', async () => {
    const broken = new Error('no such table: articles')
    const { attempt, conflictsSeen } = failingWrite(broken, 1)
    await expect(retryOnConflict(attempt)).rejects.toBe(broken)
    expect(conflictsSeen).toEqual([0])
  })
})
