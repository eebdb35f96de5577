import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { parseMarkdownBody } from './parse-markdown-body.ts'
import { writeMarkdownBody } from './write-markdown-body.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const list = (...items: string[]): Block => ({ type: 'list', ordered: false, items })

test.each<[string, Block[]]>([
  ['## Why {#why}', [{ type: 'heading', level: 2, text: 'Why' }]],
  ['Late.\n{: .wide}', [paragraph('Late.')]],
  ['Late. {.wide width=50%}\n\n{:toc}', [paragraph('Late.')]],
  ['Late \\{#why}', [paragraph('Late {#why}')]],
  ['Tide\n: The sea\n: Its *height*', [paragraph('Tide'), paragraph('The sea'), paragraph('Its height')]],
  ['Tide\n\n: The sea', [paragraph('Tide'), paragraph(': The sea')]],
  ['- [ ] Bell\n- [x] Horn\n- [ ]', [list('☐ Bell', '☑ Horn', '[ ]')]],
  ['```\nA {#a}\n: b\n- [ ] c\n```', [{ type: 'preformatted', style: 'code', text: 'A {#a}\n: b\n- [ ] c' }]],
  [
    '<pre>A {#a}\n: b\n- [ ] c</pre>\n\nD {#d}',
    [{ type: 'preformatted', style: 'plain', text: 'A {#a}\n: b\n- [ ] c' }, paragraph('D')],
  ],
  ['~~~\n```\nA {#a}\n~~~\n\nB {#b}', [{ type: 'preformatted', style: 'code', text: '```\nA {#a}' }, paragraph('B')]],
])('%j is %j', (text, blocks) => {
  const read = parseMarkdownBody(text).map((block) => ('marks' in block ? { ...block, marks: undefined } : block))
  expect(read).toEqual(blocks)
})

test('words of these forms are written so that they stay words', () => {
  const verse: Block = { type: 'preformatted', style: 'verse', text: 'F {#f}\n: f' }
  const body = [paragraph('A {#a}'), paragraph('B\n: b {: .c}'), list('[ ] c', '[x] d'), paragraph(': e'), verse]
  expect(parseMarkdownBody(writeMarkdownBody(body))).toEqual(body)
})
