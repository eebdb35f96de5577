import { noCosts } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { importDrafts, openD1, watchDatabase } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { emptyPaper } from '../test/empty-paper.ts'
import { createWordCounter } from './create-word-counter.ts'

const unlimited = { callMilliseconds: 60_000, requestMilliseconds: 60_000 }

it('the words of a run are counted once, however many of its rounds share them', async () => {
  await emptyPaper()
  const drafts = ['Ferry bell found', 'Ferry sees heron'].map((headline, index) => makeDraft(index + 1, { headline }))
  await importDrafts(openD1(env.DB), drafts, { now: 1, rejected: 0 })
  const costs = noCosts()
  const countWords = createWordCounter(openD1(watchDatabase(env.DB, costs, unlimited)))
  const count = async (...words: string[]) => {
    const counted = await countWords([words.map((word) => ({ word, weight: 1 }))])
    return { published: counted.published, articles: words.map((word) => counted.articlesWith.get(word)) }
  }
  expect(await count('ferry', 'bell', 'nobody')).toEqual({ published: 2, articles: [2, 1, 0] })
  expect(costs.d1RoundTrips).toBe(2)
  expect(await count('bell', 'ferry', 'nobody')).toEqual({ published: 2, articles: [1, 2, 0] })
  expect(costs.d1RoundTrips).toBe(2)
  expect(await count('heron', 'ferry')).toEqual({ published: 2, articles: [1, 2] })
  expect(costs.d1RoundTrips).toBe(3)
})
