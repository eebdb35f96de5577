import { expect, test } from 'vitest'
import { canonicalLink } from './canonical-link.ts'

test.each([
  ['https://a.example/ferry?utm_source=rss&utm_medium=feed', 'https://a.example/ferry'],
  ['https://a.example/?p=7&utm_campaign=x&page=2', 'https://a.example/?p=7&page=2'],
  ['https://a.example/ferry#comments', 'https://a.example/ferry'],
  ['https://a.example/f%C3%A4hre?q=a%20b+c', 'https://a.example/f%C3%A4hre?q=a%20b+c'],
  ['https://a.example/ferry/?id=UTM_1', 'https://a.example/ferry/?id=UTM_1'],
])('%s is %s', (address, canonical) => {
  expect(canonicalLink(address)).toBe(canonical)
})
