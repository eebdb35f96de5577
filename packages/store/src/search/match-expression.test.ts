import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { matchEvery, readQuery } from './match-expression.ts'

describe('matchEvery', () => {
  it.each([
    ['ferry quay', '"ferry" "quay"'],
    ['"night ferry" quay', '"night ferry" "quay"'],
    ['“night ferry”', '"night ferry"'],
    ['"night ferry', '"night ferry"'],
    ['ferry -quay', '("ferry") NOT ("quay")'],
    ['-quay ferry -"night watch"', '("ferry") NOT ("quay" OR "night watch")'],
    ['wind-up', '"wind up"'],
    ['ferry AND NEAR(quay) headline:bell*', '"ferry" "AND" "NEAR quay" "headline bell"'],
    ['港口 渡轮', '"港 口" "渡 轮"'],
    ['서울 항구', '"서울"* "항구"*'],
    ['-"渡轮" 港口', '("港 口") NOT ("渡 轮")'],
  ])('reads %s', (query, expression) => {
    expect(matchEvery(query)).toBe(expression)
  })

  it.each(['', '  ', '-', '""', '-quay', '-"night ferry"', '*^:(){}', '🚢'])(
    'finds no word to look for in %j',
    (query) => {
      expect(matchEvery(query)).toBeNull()
    },
  )

  it.each([
    '"""a"" b"" -',
    'a" -"b" c"',
    `${'a '.repeat(500)}-${'b -'.repeat(500)}`,
    `"${'a '.repeat(500)}"`,
    "a'); DROP TABLE articles; --",
    'a\u0000b \uD800 c',
    'NOT a OR (b',
    '--a b--c',
  ])('makes of %j what FTS5 understands', async (query) => {
    const matches = Object.values(readQuery(query) ?? {})
    expect(matches.length).toBeGreaterThan(0)
    for (const match of matches) {
      const statement = env.DB.prepare('SELECT count(*) FROM search WHERE search MATCH ?').bind(match)
      await expect(statement.all()).resolves.toMatchObject({ success: true })
    }
  })
})
