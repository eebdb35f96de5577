import { expect, it } from 'vitest'
import { checkOut } from './check-out.ts'

it.each(['no-such-commit', '--help', ''])('"%s" is refused in words before anything is written', (ref) => {
  expect(() => checkOut(ref, '/nowhere')).toThrow(`git knows no "${ref}"`)
})
