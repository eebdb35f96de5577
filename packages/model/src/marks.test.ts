import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { blockSchema } from './block-schema.ts'
import { blockText } from './block-text.ts'
import type { Block, BlockOf } from './block.ts'
import type { Mark } from './mark.ts'
import { marksAsText } from './marks-as-text.ts'
import { changeTexts, markedTexts, tidyMarks, withBeginning, withoutBeginning } from './marks.ts'
import { nestMarks } from './nest-marks.ts'

type Simple = Exclude<Mark['type'], 'link' | 'ruby' | 'footnote' | 'language'>
const mark = (type: Simple, from: number, to: number, of = 0): Mark => ({ type, of, from, to })
const link = (from: number, to: number, url = 'https://quay.example/'): Mark => ({ type: 'link', of: 0, from, to, url })
const paragraph = (text: string, ...marks: Mark[]): BlockOf<'paragraph'> => ({ type: 'paragraph', text, marks })

describe('marks are valid', () => {
  it.each<[string, Block]>([
    ['within the text', paragraph('Late', mark('strong', 0, 4))],
    ['in a list, by its item', { type: 'list', ordered: false, items: ['a', 'fog'], marks: [mark('code', 1, 3, 1)] }],
    ['as links side by side', paragraph('Late ferry', link(0, 4), link(4, 10))],
    ['as a link to a mailbox', paragraph('Nell', link(0, 4, 'mailto:nell@quay.example'))],
    ['as a link to a telephone', paragraph('Nell', link(0, 4, 'tel:+4612345'))],
  ])('%s', (_, block) => {
    expect(v.is(blockSchema, block)).toBe(true)
  })
})

describe('marks are refused', () => {
  it.each<[string, Block]>([
    ['beyond the text', paragraph('Late', mark('strong', 0, 5))],
    ['of no text', paragraph('Late', mark('strong', 0, 4, 1))],
    ['around nothing', paragraph('Late', mark('strong', 2, 2))],
    ['of a script', paragraph('Late', link(0, 4, 'javascript:alert(1)'))],
    ['of data', paragraph('Late', link(0, 4, 'data:text/html,x'))],
    ['as a link in a link', paragraph('Late', link(0, 4), link(1, 2))],
    ['as a link in an embed', { type: 'embed', url: 'https://a.example/', title: 'A film', marks: [link(0, 1)] }],
    ['of another type', paragraph('Late', { ...mark('strong', 0, 4), type: 'script' } as unknown as Mark)],
  ])('%s', (_, block) => {
    expect(v.is(blockSchema, block)).toBe(false)
  })
})

/** Marked parts as brackets with the first letter of the mark. */
function bracketed(text: string, marks: Mark[]): string {
  const write = (parts: ReturnType<typeof nestMarks>): string =>
    parts.map((part) => (typeof part === 'string' ? part : `${part.mark.type[0]}(${write(part.parts)})`)).join('')
  return write(nestMarks(text, marks))
}

it.each<[Mark[], string]>([
  [[], 'abcdef'],
  [[mark('strong', 1, 3)], 'as(bc)def'],
  [[mark('strong', 0, 6), mark('emphasis', 2, 4)], 's(abe(cd)ef)'],
  [[mark('emphasis', 2, 4), mark('strong', 0, 6)], 's(abe(cd)ef)'],
  [[mark('strong', 0, 3), mark('emphasis', 2, 5)], 's(abe(c))e(de)f'],
  [[mark('strong', 0, 3), mark('emphasis', 2, 5), mark('code', 1, 6)], 's(ac(be(c)))c(e(de)f)'],
  [[mark('strong', 1, 2), mark('strong', 2, 3)], 'as(b)s(c)def'],
])('%j nest as %s', (marks, expected) => {
  expect(bracketed('abcdef', marks)).toBe(expected)
})

describe('tidy marks', () => {
  it('begin and end with words', () => {
    expect(tidyMarks('a  b  c', [mark('strong', 1, 6), mark('code', 1, 3)])).toEqual([mark('strong', 3, 4)])
  })

  it('are one where equal ones overlap, or only white space parts them', () => {
    expect(tidyMarks('late ferry', [mark('strong', 5, 10), mark('strong', 0, 4)])).toEqual([mark('strong', 0, 10)])
    expect(tidyMarks('late ferry', [mark('strong', 0, 10), mark('strong', 2, 3)])).toEqual([mark('strong', 0, 10)])
    expect(tidyMarks('late ferry', [link(0, 4), link(5, 10, 'https://b.example/')])).toHaveLength(2)
  })
})

it.each<[string, Mark[], string]>([
  ['106', [mark('superscript', 2, 3)], '10⁶'],
  ['H2O', [mark('subscript', 1, 2)], 'H₂O'],
  ['x-1', [mark('superscript', 1, 3)], 'x⁻¹'],
  ['1st', [mark('superscript', 1, 3)], '1st'],
  ['It is is here', [mark('deleted', 3, 5)], 'It is here'],
  ['a link', [link(2, 6)], 'a link'],
])('%j with %j is the text %j', (text, marks, expected) => {
  expect(marksAsText({ text, marks })).toBe(expected)
  expect(blockText(paragraph(text, ...marks))).toBe(expected)
})

describe('a paragraph', () => {
  const late = paragraph('LONDON — The late ferry', mark('strong', 0, 12), mark('code', 13, 17), mark('emphasis', 0, 6))

  it('keeps its marks on their words when its beginning is cut off', () => {
    expect(withoutBeginning(late, 9)).toEqual(paragraph('The late ferry', mark('strong', 0, 3), mark('code', 4, 8)))
  })

  it('keeps them behind another beginning', () => {
    expect(withBeginning('So ', paragraph('late', mark('strong', 0, 4)))).toEqual(
      paragraph('So late', mark('strong', 3, 7)),
    )
  })
})

it('marks stay on their words when the characters of a text change', () => {
  const table: Block = {
    type: 'table',
    caption: null,
    head: ['xa'],
    rows: [['b', 'xxc']],
    marks: [mark('strong', 1, 2, 1), mark('code', 2, 3, 3), mark('code', 0, 1, 3)],
  }
  const changed = changeTexts(table, (text) => text.replaceAll('x', ''))
  expect(changed).toMatchObject({ head: ['a'], rows: [['b', 'c']] })
  expect(markedTexts(changed)).toEqual([
    null,
    { text: 'a', marks: [mark('strong', 0, 1, 1)] },
    { text: 'b', marks: [] },
    { text: 'c', marks: [mark('code', 0, 1, 3)] },
  ])
})
