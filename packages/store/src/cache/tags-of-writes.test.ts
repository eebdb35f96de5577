import { describe, expect, it } from 'vitest'
import { tagsOfWrites } from './tags-of-writes.ts'

const noon = Date.UTC(2026, 10, 24, 12) / 1000
const harbour = { sectionSlug: 'harbour', publishedAt: noon }
const stocks = { sectionSlug: 'stocks', publishedAt: noon + 86_400 }
const lists = ['feed', 'front', 'search', 'sitemap']

describe('the tags of a write', () => {
  it('that readers see nothing of are none', () => {
    expect(tagsOfWrites([])).toEqual([])
    expect(tagsOfWrites([{ slugs: ['a-draft'], before: null, after: null }])).toEqual([])
  })

  it.each([
    ['an article that comes', null, harbour, ['day:2026-11-24', 'section:harbour']],
    ['an article that goes', harbour, null, ['day:2026-11-24', 'ranking', 'section:harbour']],
    ['an article that is renamed', harbour, harbour, ['day:2026-11-24', 'ranking', 'section:harbour']],
    [
      'an article that moves',
      harbour,
      stocks,
      ['day:2026-11-24', 'day:2026-11-25', 'ranking', 'section:harbour', 'section:stocks'],
    ],
  ])('are those of where it was and where it is: %s', (_, before, after, places) => {
    const tags = tagsOfWrites([{ slugs: ['old', 'new'], before, after }])
    expect(tags.toSorted()).toEqual(['article:old', 'article:new', ...lists, ...places].toSorted())
  })

  it('leave the rankings alone where no article left its address', () => {
    const write = { slugs: ['one'], before: harbour, after: harbour }
    expect(tagsOfWrites([write, { ...write, before: null }])).not.toContain('ranking')
    expect(tagsOfWrites([write, { ...write, after: stocks }])).toContain('ranking')
  })

  it('stand once each, however many articles share them', () => {
    const write = { slugs: ['one'], before: null, after: harbour }
    const tags = tagsOfWrites([write, { ...write, slugs: ['two'] }])
    expect(tags.toSorted()).toEqual(
      ['article:one', 'article:two', ...lists, 'day:2026-11-24', 'section:harbour'].toSorted(),
    )
  })
})
