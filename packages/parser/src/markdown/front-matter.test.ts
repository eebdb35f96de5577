import { expect, test } from 'vitest'
import { cutFrontMatter } from './front-matter.ts'

test('front matter is cut off, with each value as written', () => {
  const text = '---\r\nTitle: 1.10\r\ndate: 2026-11-20\r\nTags: [a, b]\r\n---\r\nText\r\n---\r\nmore'
  expect(cutFrontMatter(text)).toEqual({
    fields: { title: '1.10', date: '2026-11-20', tags: ['a', 'b'] },
    unquoted: new Set(['title', 'date']),
    text: 'Text\r\n---\r\nmore',
    lines: 5,
  })
})

test.each([
  ['text without rules', 'Text', {}],
  ['nothing between the rules', '---\n---\nText', {}],
  ['a rule that never ends', '---\nText', {}],
])('%s has no fields', (_, text, fields) => {
  expect(cutFrontMatter(text)).toMatchObject({ fields })
})

test.each([
  ['a colon without quotes', '---\ntitle: Tide: low\n---\n'],
  ['a list', '---\n- a\n---\n'],
  [
    'aliases that grow without end',
    `---\na: &a [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${n === 0 ? '*a, *a' : `*a${n - 1}, *a${n - 1}`}]`).join('\n')}\n---\n`,
  ],
])('%s is not front matter', (_, text) => {
  expect(cutFrontMatter(text)).toBe('bad-front-matter')
})

test('fields without quotes are known, for YAML gives them types', () => {
  const text = '---\na: 2026-11-20 08:00:00\nB: "2026-11-20 08:00:00"\nc: \'x\'\nd: [a]\ne: >\n  folded\n---\n'
  expect(cutFrontMatter(text)).toMatchObject({ unquoted: new Set(['a']) })
})
