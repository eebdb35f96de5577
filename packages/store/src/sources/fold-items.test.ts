import { headlineKey } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { describe, expect, it, test } from 'vitest'
import { foldItems, ownAddresses, type LinkedArticle } from './fold-items.ts'

const url = 'https://wire.example/ferry'
const draft = makeDraft(1, { source: { key: 'guid:1', url } })
const other = { key: 'guid:9', headlineKey: headlineKey('Another story'), publishedAt: 1, sourceId: 7 }

function fold(owner: number | null, ...there: LinkedArticle[]) {
  const ownerOf = new Map(owner === null ? [] : [['guid:1', owner]])
  return foldItems(7, [draft], { ownerOf, articlesAt: new Map([[url, there]]) })
}

describe('an item is its source’s to write', () => {
  test.each([
    ['when nobody has it', null, []],
    ['when it is this source’s already', 7, []],
    ['when it is this source’s, whatever else has its address', 7, [{ ...other, sourceId: null }]],
    ['when an import brought it under the same key', null, [{ ...other, key: 'guid:1', sourceId: null }]],
    ['when another story of this source has its address', null, [other]],
  ])('%s', (_, owner, there) => {
    expect(fold(owner, ...there)).toEqual({ own: [draft], known: 0 })
  })

  test.each([
    ['the same headline', { headlineKey: headlineKey(draft.headline) }],
    ['the same time', { publishedAt: draft.publishedAt }],
  ])('as the article that it was, when it has another name but the address and %s', (_, same) => {
    const renamed = { ...draft, source: { ...draft.source, key: 'guid:9' } }
    expect(fold(null, { ...other, ...same })).toEqual({ own: [renamed], known: 0 })
  })
})

test.each([
  ['another source has it', 8, []],
  ['another source has its address', null, [{ ...other, sourceId: 8 }]],
  ['an article from another door has its address', null, [{ ...other, sourceId: null }]],
])('an item is known when %s', (_, owner, there) => {
  expect(fold(owner, ...there)).toEqual({ own: [], known: 1 })
})

it('an address is no article’s own when several items share it, or when it is a front page', () => {
  const at = (key: string, address: string | null) => makeDraft(1, { source: { key, url: address } })
  const drafts = [
    at('1', 'https://a.example/live'),
    at('2', 'https://a.example/live'),
    at('3', 'https://a.example/'),
    at('4', 'https://a.example/?p=4'),
    at('5', 'https://a.example/5'),
    at('5', 'https://a.example/5'),
    at('6', null),
  ]
  expect(ownAddresses(drafts)).toEqual(['https://a.example/?p=4', 'https://a.example/5'])
})
