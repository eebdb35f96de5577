import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readToml } from './read-toml.ts'

test('every value is a text, a list or a map', () => {
  const toml = `# Of Hugo
title = "Late \\"ferry\\" \\u00e9" # behind
'date' = 2026-11-20T08:00:00+01:00
local = 2026-11-20 08:00:00
draft = true
weight=-1_0.5
id = 12345678901234567890
day = 2026-11-20
time = 07:30:00
path = 'C:\\ferry'
tags = [ "a",
  'b', # and
]
long = """
One \\
  line
two"""
raw = '''
'as' is'''
cover = { image = "a.jpg", "alt text" = 'A', size.width = 8 }
params.subtitle = "Of old"
[params.deep]
"a.b" = 1
[[resources]]
src = "1.jpg"
[[resources]]
src = "2.jpg"`
  expect(JSON.parse(JSON.stringify(readToml(toml)))).toEqual({
    title: 'Late "ferry" é',
    date: '2026-11-20T08:00:00.000+01:00',
    local: '2026-11-20T08:00:00.000',
    draft: 'true',
    weight: '-10.5',
    id: '12345678901234567890',
    day: '2026-11-20',
    time: '07:30:00.000',
    path: 'C:\\ferry',
    tags: ['a', 'b'],
    long: 'One line\ntwo',
    raw: "'as' is",
    cover: { image: 'a.jpg', 'alt text': 'A', size: { width: '8' } },
    params: { subtitle: 'Of old', deep: { 'a.b': '1' } },
    resources: [{ src: '1.jpg' }, { src: '2.jpg' }],
  })
})

test.each([
  'title',
  'title =',
  '= 1',
  'a = 1 b = 2',
  'a = "1',
  'a = [1 2]',
  '[a',
  'a = {b = 1',
  'a = 1\na = 2',
  'date = 2026-02-30',
  'dates = [2026-02-30T08:00:00Z]',
  `a = ${'['.repeat(100)}`,
])('%s is not TOML', (toml) => {
  expect(readToml(toml)).toBeNull()
})

test('names of JavaScript are names', () => {
  expect(Object.keys(readToml('__proto__ = 1\nconstructor.prototype = 2') ?? {})).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>)['1']).toBeUndefined()
})

test('any text is read or refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '=', '"', "'", '[', ']', '{', '}', '.', ',', '\n', '\\', '1')),
      (parts) => {
        expect(readToml(parts.join(''))).toSatisfy((value) => value === null || typeof value === 'object')
      },
    ),
  )
})
