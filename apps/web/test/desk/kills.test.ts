import { makeDraft } from '@broadsheet/model/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

async function send(...items: unknown[]) {
  const { status, body } = await desk.ask<{ items: unknown[] }>('POST', '/api/v1/desk/imports', { body: { items } })
  expect(status).toBe(200)
  return body.items
}

const url = 'https://paper.example/harbour/ferry-1-leaves-late'
const statusOf = async (path: string) => (await desk.request(path)).status

describe('a kill', () => {
  it('withdraws the story of its key at once, and for good', async () => {
    await send(makeDraft(1), makeDraft(2))
    expect(await send({ withdraw: 'test:1' })).toEqual([{ outcome: 'withdrawn', key: 'test:1', url }])
    expect(await statusOf('/harbour/ferry-1-leaves-late')).toBe(410)
    expect(await statusOf('/harbour/ferry-2-leaves-late')).toBe(200)
    expect(await send(makeDraft(1), { withdraw: 'test:1' })).toEqual([
      { outcome: 'unchanged', key: 'test:1', url },
      { outcome: 'unchanged', key: 'test:1', url },
    ])
    expect(await statusOf('/harbour/ferry-1-leaves-late')).toBe(410)
  })

  it('may come in one batch with its story', async () => {
    const outcomes = await send({ withdraw: 'test:1' }, makeDraft(1))
    expect(outcomes).toMatchObject([{ outcome: 'withdrawn' }, { outcome: 'added' }])
    expect(await statusOf('/harbour/ferry-1-leaves-late')).toBe(410)
  })

  it('of an unknown story is no error', async () => {
    expect(await send({ withdraw: 'test:9' })).toEqual([{ outcome: 'unknown', key: 'test:9' }])
  })

  it('withdraws a story whose source went from http to https', async () => {
    await send(makeDraft(1, { source: { key: 'ninjs:http://wire.example/1' } }))
    expect(await send({ withdraw: 'ninjs:https://wire.example/1' })).toMatchObject([{ outcome: 'withdrawn' }])
  })

  it('is refused beyond ten in a batch', async () => {
    const outcomes = await send(...Array.from({ length: 11 }, (_, at) => ({ withdraw: `test:${at}` })))
    expect(outcomes.filter((each) => JSON.stringify(each).includes('unknown'))).toHaveLength(10)
    expect(outcomes.at(-1)).toMatchObject({ outcome: 'rejected', key: 'test:10' })
  })
})
