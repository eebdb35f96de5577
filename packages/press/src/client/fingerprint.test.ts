import { expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

// The first two are test vectors of the draft.
it.each([
  ['', '811c9dc5'],
  ['foobar', 'bf9cf968'],
  ['the script', fingerprint('the script')],
])('the fingerprint of %j is eight digits, always the same', (text, digits) => {
  expect(fingerprint(text)).toBe(digits)
  expect(digits).toMatch(/^[0-9a-f]{8}$/)
})

it('another text has another fingerprint', () => {
  expect(fingerprint('let a=1')).not.toBe(fingerprint('let a=2'))
})
