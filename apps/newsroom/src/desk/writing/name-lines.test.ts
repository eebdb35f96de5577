import { bylineSchema, datelineSchema } from '@broadsheet/model'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { bylineOf, datelineOf } from './name-lines.ts'

it.each([
  ['', null],
  ['  ', null],
  ['—', null],
  ['TAIPEI, Taiwan (AP) —', { place: 'TAIPEI, Taiwan', agency: 'AP', text: 'TAIPEI, Taiwan (AP) — ' }],
  ['TAIPEI, Taiwan (AP)', { place: 'TAIPEI, Taiwan', agency: 'AP', text: 'TAIPEI, Taiwan (AP) — ' }],
  ['GULL QUAY', { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' }],
  ['STRATFORD-UPON-AVON –', { place: 'STRATFORD-UPON-AVON', agency: null, text: 'STRATFORD-UPON-AVON – ' }],
])('the dateline %j is read', (typed, dateline) => {
  expect(datelineOf(typed)).toEqual(dateline)
})

it.each([
  ['', null],
  ['By ', { text: 'By', names: ['By'], agency: null }],
  ['Nell Harrow', { text: 'Nell Harrow', names: ['Nell Harrow'], agency: null }],
  ['By Nell Harrow, Coastwire', { text: 'By Nell Harrow, Coastwire', names: ['Nell Harrow'], agency: 'Coastwire' }],
  ['By A and B, AP', { text: 'By A and B, AP', names: ['A', 'B'], agency: 'AP' }],
  ['By A, B and C', { text: 'By A, B and C', names: ['A', 'B', 'C'], agency: null }],
  ['By A, B, and C, AP', { text: 'By A, B, and C, AP', names: ['A', 'B', 'C'], agency: 'AP' }],
])('the byline %j is read', (typed, byline) => {
  expect(bylineOf(typed)).toEqual(byline)
})

it('whatever is typed is a line that the archive takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'By ,&and()—-'.split('')) })), (typed) => {
      expect(v.is(v.nullable(bylineSchema), bylineOf(typed))).toBe(true)
      expect(v.is(v.nullable(datelineSchema), datelineOf(typed))).toBe(true)
    }),
  )
})
