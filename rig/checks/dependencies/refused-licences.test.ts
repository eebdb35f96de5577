import { expect, it } from 'vitest'
import { licenceExceptions } from './accepted-licences.ts'
import { refusedLicences, type Lockfile } from './refused-licences.ts'

const needed = Object.fromEntries(
  licenceExceptions.map(({ packages, licence }) => [`node_modules/${packages}`, { license: licence, dev: true }]),
)

const refusedOf = (packages: Lockfile['packages']) => refusedLicences({ packages: { ...needed, ...packages } })

it.each(['MIT', 'MIT OR GPL-3.0-only', '(GPL-2.0-only OR ISC)', 'Apache-2.0 AND MIT'])('%s is accepted', (license) => {
  expect(refusedOf({ 'node_modules/x': { license } })).toEqual([])
})

it.each([
  undefined,
  'GPL-3.0-only',
  'MIT AND GPL-3.0-only',
  'UNLICENSED',
  'SEE LICENSE IN x',
  'MPL-2.0',
  'MIT AND (ISC OR X)',
])('%s is refused', (license) => {
  const entry = license === undefined ? { dev: true } : { license, dev: true }
  expect(refusedOf({ 'apps/web/node_modules/@a/b': entry })).toEqual([`@a/b: ${license ?? 'no licence'}`])
})

it('an exception is for tools alone, unless it says otherwise', () => {
  expect(refusedOf({ 'node_modules/@resvg/resvg-wasm': { license: 'MPL-2.0' } })).toEqual([])
  expect(refusedOf({ 'node_modules/axe-core': { license: 'MPL-2.0' } })).toEqual([
    'axe-core: MPL-2.0, part of what is uploaded',
    'No package is excepted as axe-core: MPL-2.0',
  ])
})

it('an exception that no package needs is named', () => {
  expect(refusedLicences({ packages: {} })).toHaveLength(licenceExceptions.length)
})

it('the paper’s own packages are none of others', () => {
  expect(refusedOf({ 'apps/web': {}, 'node_modules/@broadsheet/web': { link: true } })).toEqual([])
})
