import { describe, expect, it } from 'vitest'
import { entityTag, isKnown } from './entity-tag.ts'

describe('an entity tag', () => {
  it('is strong, and is a valid header', () => {
    for (const from of ['', 'text', { a: 1 }, [undefined, null]]) expect(entityTag(from)).toMatch(/^"[\da-f]{16}"$/)
  })

  it('is equal for equal values, and differs for others', () => {
    const values = ['', 'a', '"a"', { a: 1 }, { a: 2 }, { a: 1, b: 1 }, [1], [1, null]]
    const tags = values.map((value) => entityTag(value))
    expect(new Set(tags).size).toBe(values.length)
    expect(values.map((value) => entityTag(structuredClone(value)))).toEqual(tags)
  })
})

describe('a client', () => {
  it.each([
    ['"abc"', true],
    ['W/"abc"', true],
    ['"x", "abc"', true],
    ['"x","y" , W/"abc"', true],
    ['*', true],
    ['"abcd"', false],
    ['abc', false],
    ['', false],
    [undefined, false],
  ])('that sends %s has "abc": %s', (ifNoneMatch, known) => {
    expect(isKnown(ifNoneMatch, '"abc"')).toBe(known)
  })
})
