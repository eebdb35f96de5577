import { expect, test } from 'vitest'
import { readPageDate } from './read-page-date.ts'

const at = (iso: string): number => Date.parse(iso) / 1000

test.each([
  ['2026-11-20T08:15:00Z', '2026-11-20T08:15:00Z'],
  ['2026-11-20T08:15:00.123+01:00', '2026-11-20T07:15:00Z'],
  ['2026-11-20T08:15:00+0100', '2026-11-20T07:15:00Z'],
  ['2026-11-20 08:15', '2026-11-20T08:15:00Z'],
  ['2026-11-20', '2026-11-20T00:00:00Z'],
  ['Fri, 20 Nov 2026 08:15:00 +0100', '2026-11-20T07:15:00Z'],
  ['November 20, 2026', '2026-11-20T00:00:00Z'],
  ['Published Nov. 20th, 2026 at 8:15 p.m.', '2026-11-20T20:15:00Z'],
  ['20 November 2026 | 12:05 am', '2026-11-20T00:05:00Z'],
  ['Freitag, 20. März 2026, 8:15 Uhr', '2026-03-20T08:15:00Z'],
  ['Stand: 20.11.2026 um 08.15 Uhr', '2026-11-20T08:15:00Z'],
  ['1er août 2026 à 8h15', '2026-08-01T08:15:00Z'],
  ['20 de noviembre de 2026', '2026-11-20T00:00:00Z'],
  ['20 dicembre 2026', '2026-12-20T00:00:00Z'],
])('%j is %s', (text, iso) => {
  expect(readPageDate(text, 'UTC')).toBe(at(iso))
})

test('a date without a zone is in the time zone of the site', () => {
  expect(readPageDate('20. November 2026, 8:15 Uhr', 'Europe/Berlin')).toBe(at('2026-11-20T07:15:00Z'))
})

test.each([
  '',
  'yesterday',
  '11/20/2026',
  '2026-02-30',
  '31. Februar 2026',
  '20 boats 2026',
  'in 2026',
  '192.168.1.2026',
])('%j is not a date', (text) => {
  expect(readPageDate(text, 'UTC')).toBeNull()
})
