import { expect, it } from 'vitest'
import { hashText } from './hash-text.ts'

/** The number of texts that share a hash, or half of one, with another. */
function collisions(texts: readonly string[]): { whole: number; halves: number } {
  const hashes = texts.map(hashText)
  const half = (at: number) => texts.length - new Set(hashes.map((hash) => hash.slice(at, at + 8))).size
  return { whole: texts.length - new Set(hashes).size, halves: half(0) + half(8) }
}

it('texts that differ in one letter, number or order have different hashes', () => {
  const page = JSON.stringify({ headline: 'The pier opens', views: 1204, votes: 8, related: ['Ferry', 'Gull', 'é–🚢'] })
  const shifted = Array.from(page, (letter, at) => `${page.slice(0, at)}${letter}${page.slice(at)}`)
  const swapped = Array.from(page, (letter, at) => page.slice(0, at) + page.slice(at + 1) + letter)
  const flipped = Array.from({ length: page.length * 16 }, (_, bit) => {
    const at = Math.floor(bit / 16)
    return page.slice(0, at) + String.fromCharCode(page.charCodeAt(at) ^ (1 << (bit % 16))) + page.slice(at + 1)
  })
  expect(collisions([...new Set([page, ...shifted, ...swapped, ...flipped])])).toEqual({ whole: 0, halves: 0 })
})

it('consecutive numbers have hashes without a pattern', () => {
  const texts = Array.from({ length: 60_000 }, (_, votes) => `{"slug":"late-ferry","votes":${votes}}`)
  // Of 60,000 numbers of 32 bits, 0.4 are expected to be alike.
  const { whole, halves } = collisions(texts)
  expect([whole, halves < 8]).toEqual([0, true])
})
