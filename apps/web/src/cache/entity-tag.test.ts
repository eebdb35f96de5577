import { describe, expect, it } from 'vitest'
import { entityTag, isKnown } from './entity-tag.ts'

describe('an entity tag', () => {
  it('is strong, and holds nothing that a header could not', async () => {
    for (const from of ['', 'text', { a: 1 }, [undefined, null]]) {
      expect(await entityTag(from)).toMatch(/^"[\w+/]{22}"$/)
    }
  })

  it('is the same for equal values, and another for others', async () => {
    const values = ['', 'a', '"a"', { a: 1 }, { a: 2 }, { a: 1, b: 1 }, [1], [1, null]]
    const tags = await Promise.all(values.map((value) => entityTag(value)))
    expect(new Set(tags).size).toBe(values.length)
    expect(await Promise.all(values.map((value) => entityTag(structuredClone(value))))).toEqual(tags)
  })
})

describe('a long text', () => {
  it('has a tag of all of it', async () => {
    const long = 'é'.repeat(200_000)
    const tags = await Promise.all([long, `${long}a`, `${long}b`, `b${long}`].map((text) => entityTag(text)))
    expect(new Set(tags).size).toBe(tags.length)
  })

  it('has its own tag beside others that are made at the same time', async () => {
    const texts = Array.from({ length: 50 }, (_, number) => `${number} `.repeat(1 + ((number * 397) % 20_000)))
    const together = await Promise.all(texts.map((text) => entityTag(text)))
    for (const [at, text] of texts.entries()) expect(await entityTag(text)).toBe(together[at])
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
  ])('that names %s knows "abc": %s', (ifNoneMatch, known) => {
    expect(isKnown(ifNoneMatch, '"abc"')).toBe(known)
  })
})
