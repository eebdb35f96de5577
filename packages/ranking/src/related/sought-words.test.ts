import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characteristicWords, chooseWords } from './sought-words.ts'

const article = { headline: '', lede: '', text: '', language: 'en' }
const wordsOf = (change: Partial<typeof article>) =>
  characteristicWords({ ...article, ...change }).map((each) => each.word)

describe('the characteristic words of an article', () => {
  it('are those of its headline, then of its lede, then those that its body repeats, without everyday ones', () => {
    const words = wordsOf({
      headline: 'Ferry: who took it?',
      lede: 'The bell was in a foundry.',
      text: 'Sailors told the sailors of a gull.',
    })
    expect(words).toEqual(
      ['ferry', 'took', 'sailors', 'bell', 'foundry'].toSorted((a, b) => words.indexOf(a) - words.indexOf(b)),
    )
    expect(words.slice(0, 2)).toEqual(['ferry', 'took'])
  })

  it('are pairs of characters in a script without spaces', () => {
    expect(wordsOf({ headline: '台风逼近 Selhythe', lede: '渡轮停' })).toEqual([
      'selhythe',
      '台风',
      '风逼',
      '逼近',
      '渡轮',
      '轮停',
    ])
  })

  it('are at most forty', () => {
    const lede = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ')
    expect(wordsOf({ lede })).toHaveLength(40)
  })
})

describe('the words to search for', () => {
  const weighed = (words: readonly string[]) => words.map((word) => ({ word, weight: 1 }))

  it('leave out words of too many articles, and of none', () => {
    const counts = new Map([
      ['rare', 3],
      ['common', 1000],
    ])
    expect(chooseWords(weighed(['common', 'rare', 'absent']), counts)).toEqual(['rare'])
  })

  it('are the rarest of equal weight, at most 24, which occur in at most 3,000 articles together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }), (articles) => {
        const counts = new Map(articles.map((count, index) => [`w${index}`, count]))
        const chosen = chooseWords(weighed([...counts.keys()]), counts)
        expect(chosen.length).toBeLessThanOrEqual(24)
        const taken = chosen.map((word) => counts.get(word) ?? 0)
        expect(taken.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(3000)
        expect(taken).toEqual(taken.toSorted((a, b) => a - b))
      }),
    )
  })
})
