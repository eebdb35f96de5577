import { expect, it } from 'vitest'
import { UsageError } from '../usage-error.ts'
import { articleSlug } from './article-slug.ts'

it.each([
  ['late-ferry', 'late-ferry'],
  ['https://paper.example/harbour/late-ferry', 'late-ferry'],
  ['http://127.0.0.1:8787/harbour/late-ferry/?from=x#top', 'late-ferry'],
  ['/harbour/late-ferry', 'late-ferry'],
  ['harbour/late-ferry', 'late-ferry'],
  ['https://paper.example/%E6%B8%AF%E5%8F%A3/%E6%B8%A1%E8%BD%AE-%E6%99%9A%E7%82%B9', '渡轮-晚点'],
  ['渡轮-晚点', '渡轮-晚点'],
])('%s means the article %s', (given, slug) => {
  expect(articleSlug(given)).toBe(slug)
})

it.each(['', '/', 'https://paper.example/', 'https://paper.example/harbour', '/archive/2026/11/24', '%E6%B8'])(
  '%j is refused by name',
  (given) => {
    expect(() => articleSlug(given)).toThrow(UsageError)
    expect(() => articleSlug(given)).toThrow(`"${given}"`)
  },
)
