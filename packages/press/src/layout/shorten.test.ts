import { describe, expect, it } from 'vitest'
import { shorten } from './shorten.ts'

describe('shorten', () => {
  it('returns a text that fits unchanged', () => {
    expect(shorten('The ferry sails at noon.', 24)).toBe('The ferry sails at noon.')
  })

  it('cuts at the end of a word', () => {
    expect(shorten('The ferry sails at noon, whatever the weather.', 28)).toBe('The ferry sails at noon…')
  })

  it('cuts between characters in a script without spaces', () => {
    expect(shorten('港口的渡輪今天中午啟航', 6)).toBe('港口的渡輪…')
  })

  it('never halves a character', () => {
    expect(shorten('🚢'.repeat(30), 10)).toBe(`${'🚢'.repeat(9)}…`)
    expect(shorten('🚢'.repeat(8), 10)).toBe('🚢'.repeat(8))
  })
})
