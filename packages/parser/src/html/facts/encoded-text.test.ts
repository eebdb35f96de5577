import { expect, test } from 'vitest'
import { encodedText } from './encoded-text.ts'

const textOf = (attributes: Record<string, string>): string | null =>
  encodedText({ name: 'time', attributes, children: [] })
const encode = (text: string): string => Buffer.from(text).toString('base64')

test.each(['20. März 2026, 17:05 Uhr', 'Friday, 20 March 2026', '2026-03-20T08:15:00Z'])(
  'an attribute holds %j in Base64',
  (text) => {
    expect(textOf({ datetime: '2026-03-23', class: 'date', 'data-shown': encode(text) })).toBe(text)
  },
)

test.each([
  { 'data-id': 'abcdefghijklmnop2026' },
  { 'data-date': '2026-03-20T08:15:00Z' },
  { 'data-words': encode('The ferry is late again') },
  { title: encode('Friday, 20 March 2026') },
  { 'data-long': encode('20 March 2026 '.repeat(20)) },
])('%j holds none', (attributes) => {
  expect(textOf(attributes)).toBeNull()
})
