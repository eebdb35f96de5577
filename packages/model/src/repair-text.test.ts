import { describe, expect, it } from 'vitest'
import { repairText, repairTexts } from './repair-text.ts'

describe('a repaired text', () => {
  it.each([
    ['Bell\u0000 rings\u0008\u001B\u007F\u0085\u009F', 'Bell rings'],
    ['one\ttwo\r\nthree', 'one\ttwo\r\nthree'],
    ['half \uD83D, other half \uDE00, whole \u{1F600}', 'half \uFFFD, other half \uFFFD, whole \u{1F600}'],
    ['\uFFFE\uFFFF\uFFFD', '\uFFFD'],
    ['é – „Ş“ \u200D\u00A0 ไทย', 'é – „Ş“ \u200D\u00A0 ไทย'],
  ])('of %j is %j', (text, repaired) => {
    expect(repairText(text)).toBe(repaired)
  })
})

describe('repaired JSON', () => {
  it('has every text repaired, and all else as it was', () => {
    const json = { a: ['x\u0001', { b: 'y\uD800' }], n: 1, t: true, z: null, ['__proto__x']: 'p\u0000' }
    expect(repairTexts(json)).toEqual({ a: ['x', { b: 'y\uFFFD' }], n: 1, t: true, z: null, ['__proto__x']: 'p' })
    expect(repairTexts('one\u0000')).toBe('one')
    expect(repairTexts(null)).toBeNull()
  })

  it('keeps the length of texts whose characters marks count', () => {
    const marks = [{ type: 'strong', of: 0, from: 4, to: 6 }]
    expect(repairTexts([{ rows: [['a\u0000b', 'cd']], marks }])).toEqual([{ rows: [['a b', 'cd']], marks }])
  })

  it('may be nested however deeply, and name a prototype', () => {
    const depth = 200_000
    const deep = repairTexts(JSON.parse(`${'['.repeat(depth)}"x\\u0000"${']'.repeat(depth)}`))
    expect(Array.isArray(deep)).toBe(true)
    expect(JSON.stringify(repairTexts(JSON.parse('{"__proto__": "p\\u0000"}')))).toBe('{"__proto__":"p"}')
  })
})
