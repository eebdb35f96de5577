import type { Block } from '@broadsheet/model'
import { markWords } from '@broadsheet/model/testing'
import { expect, test } from 'vitest'
import { paragraph, read } from '../../../testing/read-blocks.ts'

const reference = (at: number) =>
  `<a class="footnote-anchor" id="footnote-anchor-${at}" href="#footnote-${at}">${at}</a>`
const note = (at: number, html: string) =>
  `<div class="footnote"><a id="footnote-${at}" href="#footnote-anchor-${at}" class="footnote-number">${at}</a><div class="footnote-content">${html}</div></div>`

test('footnotes in boxes are footnotes', () => {
  const html = `<div><p>Many${reference(1)} went, some${reference(2)} came.</p>${note(1, '<p>By <b>count</b>.</p>')} ${note(2, '<p>A</p><p>B</p>')}</div>`
  const notes: Block = { type: 'footnotes', notes: ['By count.', 'A\nB'] }
  expect(read(html)).toEqual([
    markWords(
      paragraph('Many1 went, some2 came.'),
      ['1', { type: 'footnote', note: 1 }],
      ['2', { type: 'footnote', note: 2 }],
    ),
    markWords(notes, ['count', { type: 'strong' }]),
  ])
})

test('footnotes between texts are counted together', () => {
  expect(read(`<p>One${reference(1)}</p>${note(1, '1')}<p>Two${reference(2)}</p>${note(2, '2')}`)).toMatchObject([
    { marks: [{ note: 1 }] },
    { type: 'footnotes' },
    { marks: [{ note: 2 }] },
    { type: 'footnotes', start: 2 },
  ])
})

test('a box of that name without a number stays a text', () => {
  expect(read('<div class="footnote"><p>Words</p></div>')).toEqual([paragraph('Words')])
})
