import { expect, it } from 'vitest'
import { canonicalPath } from './canonical-path.ts'

it.each([
  ['/', '/'],
  ['/harbour', '/harbour'],
  ['/harbour/', '/harbour'],
  ['//harbour///bell/', '/harbour/bell'],
  ['/Harbour/The-Bell', '/harbour/the-bell'],
  ['/%e6%96%b0', '/%E6%96%B0'],
  ['/%E6%96%B0', '/%E6%96%B0'],
  ['/harbour%2Fbell', '/harbour%2Fbell'],
  ['//elsewhere.example', '/elsewhere.example'],
  ['/%2F%2Felsewhere.example', '/%2F%2Felsewhere.example'],
  ['/%E0%A4%A', '/%E0%A4%A'],
])('%s is spelled %s', (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical)
  expect(canonicalPath(canonical)).toBe(canonical)
})
