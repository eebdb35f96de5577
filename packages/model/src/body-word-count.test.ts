import { expect, it } from 'vitest'
import { bodyWordCount } from './body-word-count.ts'

it.each([
  ['The keeper’s last watch, at 5.9 metres — well-lit.', 8],
  ['渡轮晚点了', 5],
  ['— … !', 0],
])('%s has %i words', (text, words) => {
  expect(bodyWordCount([{ type: 'paragraph', text }, { type: 'separator' }])).toBe(words)
})
