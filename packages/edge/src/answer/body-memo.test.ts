import { describe, expect, it } from 'vitest'
import { createBodyMemo } from './body-memo.ts'

/** A memo whose writers note what they write. */
function noted(maxBytes: number) {
  const memo = createBodyMemo(maxBytes)
  const written: string[] = []
  const ask = (key: string, seed: string, writer: unknown = 'page') =>
    new TextDecoder().decode(
      memo(key, {
        writer,
        seed,
        write: () => {
          written.push(seed)
          return seed.toUpperCase()
        },
      }),
    )
  return { ask, written }
}

describe('a body', () => {
  it('is written once from an equal seed', () => {
    const { ask, written } = noted(100)
    expect([ask('k', 'tide'), ask('k', ['ti', 'de'].join(''))]).toEqual(['TIDE', 'TIDE'])
    expect(written).toEqual(['tide'])
  })

  it('is written again from another seed, even under the same key', () => {
    const { ask } = noted(100)
    expect([ask('k', 'ebb'), ask('k', 'flow'), ask('k', 'ebb')]).toEqual(['EBB', 'FLOW', 'EBB'])
  })

  it('is written again by another writer', () => {
    const { ask, written } = noted(100)
    ask('k', 'tide', 'page')
    ask('k', 'tide', 'feed')
    expect(written).toEqual(['tide', 'tide'])
  })
})

describe('a memo', () => {
  it('forgets the bodies that were used longest ago', () => {
    // Each takes nine bytes: its seed, of two bytes a character, and its body.
    const { ask, written } = noted(18)
    ask('1', 'one')
    ask('2', 'two')
    ask('1', 'one')
    ask('3', 'six')
    ask('1', 'one')
    expect(written).toEqual(['one', 'two', 'six'])
    ask('2', 'two')
    expect(written).toEqual(['one', 'two', 'six', 'two'])
  })

  it('does not remember a body that is larger than all of it', () => {
    const { ask, written } = noted(18)
    ask('1', 'one')
    ask('2', 'so very much')
    ask('2', 'so very much')
    ask('1', 'one')
    expect(written).toEqual(['one', 'so very much', 'so very much'])
  })

  it('counts a replaced body once', () => {
    const { ask, written } = noted(18)
    for (const seed of ['one', 'two', 'six', 'ten']) ask('1', seed)
    ask('2', 'two')
    ask('1', 'ten')
    expect(written).toEqual(['one', 'two', 'six', 'ten', 'two'])
  })
})
