import { blockTypes } from '@broadsheet/model/testing'
import { expect, it } from 'vitest'
import { hostileBlocks } from './browser/hostile-blocks.ts'

it('each kind of block has a payload', () => {
  const types = hostileBlocks('<script>').map((block) => ('type' in block ? block.type : ''))
  expect(new Set(types)).toEqual(new Set(blockTypes))
})
