import { expect, it } from 'vitest'
import { splitSnippet } from './snippet.ts'

it.each([
  ['the \u0001ferry\u0002 left', ['the ', '[ferry]', ' left']],
  ['\u0001ferry\u0002', ['[ferry]']],
  ['nothing', ['nothing']],
  ['', []],
  ['a\u0002b \u0001c', ['ab ', '[c]']],
  ['\u0001a \u0001b\u0002\u0002 c', ['[a ]', '[b]', ' c']],
])('splits %j', (text, parts) => {
  expect(splitSnippet(text).map((part) => (part.isMatch ? `[${part.text}]` : part.text))).toEqual(parts)
})
