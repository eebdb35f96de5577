import { expect, it } from 'vitest'
import { speculationRules } from './generated.ts'

type Rules = { prefetch: { where: { and: [{ href_matches: string }, { not: { href_matches: string[] } }] } }[] }

const rules: Rules = JSON.parse(speculationRules.text)

function isFetchedAhead(path: string): boolean {
  const matches = (pattern: string) => new URLPattern({ pathname: pattern }).test(`https://quay.example${path}`)
  return rules.prefetch.some(
    ({
      where: {
        and: [wanted, { not }],
      },
    }) => {
      return matches(wanted.href_matches) && !not.href_matches.some(matches)
    },
  )
}

it.each([
  ['/harbour/pilots-return', true],
  ['/%E6%B8%AF%E5%8F%A3/%E6%B8%A1%E8%BD%AE', true],
  ['/', false],
  ['/harbour', false],
  ['/ranking?window=day', false],
  ['/harbour/feed.xml', false],
  ['/harbour/pilots-return.json', false],
  ['/archive/2026/11/24', false],
  ['/api/v1/articles', false],
])('%s is fetched ahead: %s', (path, expected) => {
  expect(isFetchedAhead(path)).toBe(expected)
})
