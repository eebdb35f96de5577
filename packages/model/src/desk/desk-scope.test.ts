import { expect, it } from 'vitest'
import { allows, deskScopes } from './desk-scope.ts'

it('each scope allows itself and what is less, and nothing more', () => {
  const allowed = deskScopes.map((given) => deskScopes.filter((needed) => allows(given, needed)))
  expect(allowed).toEqual([['read'], ['read', 'write'], ['read', 'write', 'admin']])
})
