import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { imageDescriptionSchema, imageTextLimits } from './image-orders.ts'

const parse = (given: unknown) => v.safeParse(imageDescriptionSchema, given)

describe('what an editor says of an image', () => {
  it.each([
    [{ alt: ' The quay ' }, { alt: 'The quay' }],
    [{ alt: '' }, { alt: '' }],
    [{ alt: null }, { alt: null }],
    [
      { caption: ' ', credit: '' },
      { caption: null, credit: null },
    ],
    [{ focus: { x: 0, y: 100 } }, { focus: { x: 0, y: 100 } }],
  ])('%j is %j', (given, expected) => {
    expect(parse(given).output).toEqual(expected)
  })

  it.each([
    {},
    { alt: undefined },
    { title: 'The quay' },
    { alt: 7 },
    { focus: { x: 101, y: 0 } },
    { focus: { x: 1.5, y: 0 } },
    { focus: { x: 50 } },
    { focus: null },
    { alt: 'a'.repeat(imageTextLimits.alt + 1) },
  ])('%j is refused', (given) => {
    expect(parse(given).success).toBe(false)
  })
})
