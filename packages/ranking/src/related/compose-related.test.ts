import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeRelated, type RelatedSources } from './compose-related.ts'
import { scoreFound, type ComparedArticle } from './score-found.ts'

const article = (id: number, language: string | null = 'en'): ComparedArticle => ({
  id,
  headline: `Headline ${id}`,
  sectionSlug: 'harbour',
  publishedAt: 0,
  language,
})
const found = (articleId: number, otherId: number, match: number, language: string | null = 'en') => {
  const { id: _id, ...other } = article(otherId, language)
  return { ...other, articleId, otherId, match, captured: false }
}

function pairsOf(articles: ComparedArticle[], rows: ReturnType<typeof found>[], changes: Partial<RelatedSources> = {}) {
  const scored = scoreFound(articles, rows)
  return composeRelated({ articles, scored, stored: [], folded: new Map(), ...changes })
}

const idsOf = (pairs: ReturnType<typeof composeRelated>) => pairs.map(({ articleId, otherId }) => [articleId, otherId])

describe('the pairs of a round', () => {
  it('follow the scores of the articles found', () => {
    expect(idsOf(pairsOf([article(1)], [found(1, 2, 0.4), found(1, 3, 0.9)]))).toEqual([
      [1, 3],
      [1, 2],
    ])
  })

  it('include an article that only a neighbour is close to, unless it is in another language', () => {
    const stored = [
      { articleId: 2, otherId: 8, score: 0.9, language: 'en' },
      { articleId: 2, otherId: 9, score: 0.9, language: 'fr' },
    ]
    expect(idsOf(pairsOf([article(1)], [found(1, 2, 0.9)], { stored }))).toEqual([
      [1, 2],
      [1, 8],
    ])
  })

  it('use the language that this round detected instead of the stored one', () => {
    expect(pairsOf([article(1, 'en'), article(2, 'fr')], [found(1, 2, 0.9, null)])).toEqual([])
  })

  it('belong to the original for a second run, and never join an article with itself', () => {
    const folded = new Map([[1, 2]])
    expect(idsOf(pairsOf([article(1)], [found(1, 2, 1), found(1, 3, 0.5)], { folded }))).toEqual([[2, 3]])
  })

  it('are at most twenty for an article, each once, none with itself, the best evidence first', () => {
    const matches = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 2, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        selector: ([id]) => id,
        maxLength: 50,
      },
    )
    fc.assert(
      fc.property(matches, (list) => {
        const pairs = pairsOf(
          [article(1)],
          list.map(([id, match]) => found(1, id, match)),
        )
        expect(pairs.length).toBeLessThanOrEqual(20)
        expect(new Set(pairs.map(({ otherId }) => otherId)).size).toBe(pairs.length)
        expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).toSorted((a, b) => b - a))
        for (const { otherId } of pairs) expect(otherId).not.toBe(1)
      }),
    )
  })
})
