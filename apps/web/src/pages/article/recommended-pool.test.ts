import type { ArticleLists, ListedArticle, RankingSnapshot } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { listEntry } from '../../layout/list-entry.ts'
import { recommendedPool } from './recommended-pool.ts'

const article = (number: number): ListedArticle => ({
  slug: `ferry-${number}`,
  section: { slug: 'harbour', name: 'Harbour' },
  headline: `Ferry ${number}`,
  publishedAt: number,
  views: 0,
  votes: 0,
})

const none = { places: [], moved: [], pinned: 0 }

function ranking(count: number): RankingSnapshot {
  return {
    version: 3,
    computedAt: 1,
    entries: Array.from({ length: count }, (_, number) => ({ ...article(number), hours: '' })),
    windows: { trending: none, day: none, week: none, month: none, all: none },
    sections: {},
    recommended: Array.from({ length: count }, (_, place) => place),
  }
}

const listsOf = (lists: Partial<ArticleLists>): ArticleLists => ({
  related: [],
  ranking: [],
  recommendation: [],
  ...lists,
})

describe('the pool beside the recommended', () => {
  it('holds sixteen, best first, without the article and what the lists show', () => {
    const lists = listsOf({
      related: [listEntry(article(1))],
      ranking: [listEntry(article(2)), { headline: 'FERRY 4', article: null }],
      recommendation: [listEntry(article(3))],
    })
    const pool = recommendedPool(ranking(40), { article: article(0), lists })
    expect(pool.map((entry) => entry.article?.slug)).toEqual(
      Array.from({ length: 16 }, (_, index) => `ferry-${index + 5}`),
    )
  })

  it.each([
    { what: 'there is no ranking', ranked: null, lists: listsOf({}) },
    {
      what: 'captured headlines had to fill the list',
      ranked: ranking(40),
      lists: listsOf({ recommendation: [{ headline: 'Captured', article: null }] }),
    },
  ])('is empty where $what', ({ ranked, lists }) => {
    expect(recommendedPool(ranked, { article: article(0), lists })).toEqual([])
  })
})
