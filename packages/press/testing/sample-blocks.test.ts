import { blockTypes, markTypes } from '@broadsheet/model/testing'
import { expect, it } from 'vitest'
import { sampleBlocks, sampleMarks } from './sample-blocks.ts'

it('the sample has each kind of block', () => {
  expect(new Set(sampleBlocks().map(({ type }) => type))).toEqual(new Set(blockTypes))
})

it('the sample has each kind of mark', () => {
  const marks = sampleMarks().flatMap((block) => ('marks' in block ? (block.marks ?? []) : []))
  expect(new Set(marks.map(({ type }) => type))).toEqual(new Set(markTypes))
})
