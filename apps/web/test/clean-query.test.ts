import { cleanQuery as cleanQueryOf } from '@broadsheet/edge'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { knownParameters } from '../src/cache/known-parameters.ts'

const cleanQuery = (path: string, query: string) => cleanQueryOf(knownParameters, path, query)

it.each([
  ['/', '?utm_source=letter&utm_medium=mail', ''],
  ['/', '?', ''],
  ['/', '', ''],
  ['/harbour', '?before=1.2&fbclid=x', '?before=1.2'],
  ['/harbour/ferry', '?before=1.2', ''],
  ['/harbour/ferry', '?voted=1&x', '?voted=1'],
  ['/search', '?section=&from=&q=bell', '?q=bell'],
  ['/search', '?cursor=20&q=a%20b', '?q=a+b&cursor=20'],
  ['/search', '?q=a&q=b', '?q=a'],
  ['/ranking', '?section=harbour&window=day', '?window=day&section=harbour'],
  ['/archive/2026/11/24', '?before=1.2&day=3', '?before=1.2'],
  ['/api/v1/articles', '?limit=5&_=17', '?limit=5'],
  ['/api/v1/articles/ferry', '?limit=5', ''],
  ['/api/v1/search', '?q=b%C3%BCcher&limit=5', '?q=b%C3%BCcher&limit=5'],
])('at %s the query %j is %j', (path, query, clean) => {
  expect(cleanQuery(path, query)).toBe(clean)
})

it('cleaning a clean query changes nothing', () => {
  const query = fc.array(fc.tuple(fc.constantFrom('q', 'section', 'before', 'x', ''), fc.string({ unit: 'binary' })))
  fc.assert(
    fc.property(fc.constantFrom('/', '/search', '/harbour', '/api/v1/search'), query, (path, pairs) => {
      const clean = cleanQuery(path, `?${new URLSearchParams(pairs).toString()}`)
      expect(cleanQuery(path, clean)).toBe(clean)
      // A URL does not change it either.
      expect(new URL(`https://paper.example${path}${clean}`).search).toBe(clean)
    }),
  )
})
