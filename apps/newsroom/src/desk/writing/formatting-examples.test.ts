import { blockTypes, markTypes } from '@broadsheet/model/testing'
import { parseMarkdownBody } from '@broadsheet/parser'
import { expect, test } from 'vitest'
import { formattingExamples } from './formatting-examples.ts'

test.each(formattingExamples)('$write gives what the help says: $gives', ({ write, gives }) => {
  const body = parseMarkdownBody(write)
  const marks = body.flatMap((block) => ('marks' in block ? (block.marks ?? []) : []))
  const found = [...body, ...marks].map(({ type }) => type)
  expect(found).toEqual(expect.arrayContaining([...gives]))
})

test('the help has an example of each kind of block and mark', () => {
  const given = new Set(formattingExamples.flatMap(({ gives }) => gives))
  expect(given).toEqual(new Set([...blockTypes, ...markTypes]))
})
