import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { fails, hangs } from './faulty-bindings.ts'
import { paperUnderFault } from './paper-under-fault.ts'

const { faults, lines, request, logged } = paperUnderFault()
const article = '/api/v1/articles/ferry-1-leaves-late'

beforeAll(async () => {
  await siteUnderTest().importDrafts(makeDraft(1))
})

beforeEach(() => {
  faults.counter = undefined
  faults.limits = undefined
})

it('a view that the counter refuses is answered like any other, and logged', async () => {
  for (const fault of [fails, hangs]) {
    const before = logged('view lost').length
    faults.counter = fault
    const response = await request(`${article}/views`, { method: 'POST' })
    expect([response.status, await response.text()]).toEqual([202, ''])
    const lost = logged('view lost').slice(before)
    expect(lost).toEqual([expect.objectContaining({ id: lines.at(-1)?.id, slug: 'ferry-1-leaves-late' })])
    expect(JSON.stringify(lost)).not.toMatch(/Firefox|"reader"/)
  }
})

it('a rate limit that fails or hangs lets votes and views through, and is logged', async () => {
  for (const fault of [fails, hangs]) {
    faults.limits = fault
    const vote = await request(`${article}/votes`, { method: 'POST' })
    expect([vote.status, await vote.json()]).toEqual([200, expect.objectContaining({ voted: true })])
    expect(logged('limit not asked').at(-1)).toMatchObject({ limit: 'VOTE_LIMIT', id: lines.at(-1)?.id })
    let taken = 0
    faults.counter = async (real) => {
      taken += 1
      return await real()
    }
    expect((await request(`${article}/views`, { method: 'POST' })).status).toBe(202)
    expect(taken).toBe(1)
  }
})
