import { blockTypes, markTypes } from '@broadsheet/model/testing'
import { expect, it } from 'vitest'
import { sampleBlocks, sampleMarks } from './sample-blocks.ts'

it('the sample has each kind of block', () => {
  expect([...new Set(sampleBlocks().map(({ type }) => type))].toSorted()).toEqual(blockTypes.toSorted())
})

it('the sample has each kind of mark', () => {
  const marks = sampleMarks().flatMap((block) => ('marks' in block ? (block.marks ?? []) : []))
  expect([...new Set(marks.map(({ type }) => type))].toSorted()).toEqual(markTypes.toSorted())
})
