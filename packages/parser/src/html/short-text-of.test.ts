import { expect, test } from 'vitest'
import { parseHtml } from './parse-html.ts'
import { shortTextOf } from './short-text-of.ts'

test('a text is as short as asked for, however often it is asked for', () => {
  const nodes = parseHtml('<p>Late <b>ferry</b><br>again<script>no()</script></p>')
  expect(shortTextOf(nodes, 16)).toBe('Late ferry again')
  expect(shortTextOf(nodes, 10)).toBeNull()
  expect(shortTextOf(nodes, 700)).toBe('Late ferry again')
})

test('what is around a long text is long', () => {
  const nodes = parseHtml(`<div><p>${'long '.repeat(400)}</p><p>short</p></div>`)
  expect(shortTextOf(nodes, 700)).toBeNull()
})
