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

test('TOML and JSON are front matter, too, with the tables of Hugo and Zola', () => {
  const fields = { title: 'Ferry', draft: 'false', subtitle: 'Late', tags: ['a'] }
  const toml = '+++\ntitle = "Ferry"\ndraft = false\n[params]\nsubtitle = "Late"\n[taxonomies]\ntags = ["a"]\n+++\nText'
  expect(cutFrontMatter(toml)).toEqual({ fields, unquoted: new Set(), text: 'Text', lines: 8 })
  const value = { Title: 'Ferry', draft: false, params: { title: 'No', subtitle: 'Late' }, tags: ['a'] }
  expect(cutFrontMatter(`${JSON.stringify(value, null, 2)}\n\nText`)).toEqual({
    fields,
    unquoted: new Set(),
    text: '\nText',
    lines: 11,
  })
})

test.each(['{a} is a set', '{\nnot JSON\n}\nText', '+++ is no rule'])('%j has no front matter', (text) => {
  expect(cutFrontMatter(text)).toMatchObject({ fields: {}, text })
})
