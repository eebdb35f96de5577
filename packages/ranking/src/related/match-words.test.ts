import { describe, expect, it } from 'vitest'
import { createMatch } from './match-words.ts'

const row = { articleId: 1, otherId: 2, bm25: 3, headline: 'Bell found', lede: 'In a foundry.' }
const own = { ...row, otherId: 1, bm25: 12 }
const words = new Map([[1, ['bell', 'ferry', 'late'].map((word) => ({ word, weight: 1 }))]])
const articlesWith = new Map([
  ['bell', 2],
  ['ferry', 1],
  ['late', 3],
])

describe('the match of an article’s words in another', () => {
  it('is a share of the article’s own score', () => {
    const match = createMatch([row, own], { words, articlesWith, published: 100 })
    expect(match(row)).toBe(0.25)
    expect(match(own)).toBe(1)
  })

  it('is a share of the best score if the article itself was not found', () => {
    expect(createMatch([row], { words, articlesWith, published: 100 })(row)).toBe(1)
    expect(createMatch([{ ...row, bm25: 0 }], { words, articlesWith, published: 100 })({ ...row, bm25: 0 })).toBe(0)
  })

  it('is the share of the words themselves in a small paper, where a rare word counts more', () => {
    const match = createMatch([row, own], { words, articlesWith, published: 3 })
    const rare = match({ ...row, headline: 'Ferry' })
    expect(match(row)).toBeLessThan(rare)
    expect(match({ ...row, headline: 'Late' })).toBeLessThan(match(row))
    expect(match({ ...row, headline: 'Late bell, late ferry' })).toBe(1)
    expect(match({ ...row, headline: '' })).toBe(0)
  })
})
