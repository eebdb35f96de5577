import { expect, test } from 'vitest'
import { findDateIn } from './find-date-in.ts'

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
  ['Published Nov. 20, 2026 8:15 PM EST', '2026-11-21T01:15:00Z'],
  ['20 November 2026 | 12:05 am', '2026-11-20T00:05:00Z'],
  ['Freitag, 20. März 2026, 8:15 Uhr', '2026-03-20T08:15:00Z'],
  ['Stand: 20.11.2026 um 08.15 Uhr', '2026-11-20T08:15:00Z'],
  ['20. 11. 2026', '2026-11-20T00:00:00Z'],
  ['20.11.26', '2026-11-20T00:00:00Z'],
  ['2.11.26', '2026-11-02T00:00:00Z'],
  ['20 Nov ’26', '2026-11-20T00:00:00Z'],
  ['Nov.20, 2026', '2026-11-20T00:00:00Z'],
  ['1er août 2026 à 8h15', '2026-08-01T08:15:00Z'],
  ['2026/11/20', '2026-11-20T00:00:00Z'],
  ['2026.11.20', '2026-11-20T00:00:00Z'],
  ['更新日:2026年11月20日', '2026-11-20T00:00:00Z'],
  ['2026년 11월 20일', '2026-11-20T00:00:00Z'],
  ['20/11/2026', '2026-11-20T00:00:00Z'],
  ['11/20/2026', '2026-11-20T00:00:00Z'],
  ['20-11-2026', '2026-11-20T00:00:00Z'],
  ['20 | 11 | 2026', '2026-11-20T00:00:00Z'],
  ['20 / 11 / 2026', '2026-11-20T00:00:00Z'],
  ['20·11·2026', '2026-11-20T00:00:00Z'],
  ['2026 | 11 | 20', '2026-11-20T00:00:00Z'],
  ['20.Nov.2026', '2026-11-20T00:00:00Z'],
  ['20/Nov/2026', '2026-11-20T00:00:00Z'],
  ['20NOV2026', '2026-11-20T00:00:00Z'],
  ['20-Nov-26 08:15', '2026-11-20T08:15:00Z'],
  ['Nov/20/2026', '2026-11-20T00:00:00Z'],
  ['November, 20. 2026', '2026-11-20T00:00:00Z'],
  ['2026-Nov-20', '2026-11-20T00:00:00Z'],
  ['Fri Nov 20 08:15:00 CET 2026', '2026-11-20T07:15:00Z'],
  ['Fri Nov 20 08:15:00 2026', '2026-11-20T08:15:00Z'],
  ['20. Mrz 2026', '2026-03-20T00:00:00Z'],
  ['20. Maerz 2026', '2026-03-20T00:00:00Z'],
  ['20. Jänner 2026', '2026-01-20T00:00:00Z'],
  ['20. Feber 2026', '2026-02-20T00:00:00Z'],
  ['20 setiembre 2026', '2026-09-20T00:00:00Z'],
  ['20 พ.ย. 2569', '2026-11-20T00:00:00Z'],
  ['With 12 boats 1998 was quiet. 20 November 2026', '2026-11-20T00:00:00Z'],
])('%j is %s', (text, iso) => {
  expect(findDateIn(text, { timezone: 'UTC' })).toBe(at(iso))
})

test.each([
  ['bg', '20 ноември 2026 г.'],
  ['ca', '20 de novembre de 2026'],
  ['cs', '20. listopadu 2026'],
  ['da', '20. november 2026'],
  ['de', '20.November 2026'],
  ['el', '20 Νοεμβρίου 2026'],
  ['es', '20 de noviembre de 2026'],
  ['et', '20. november 2026'],
  ['fi', '20. marraskuuta 2026'],
  ['fr', '20 novembre 2026'],
  ['hi', '20 नवंबर 2026'],
  ['hr', '20. studenoga 2026.'],
  ['hu', '2026. november 20.'],
  ['id', '20 November 2026'],
  ['it', '20 novembre 2026'],
  ['lt', '2026 m. lapkričio 20 d.'],
  ['lv', '2026. gada 20. novembris'],
  ['mt', '20 ta’ Novembru 2026'],
  ['nb', '20. november 2026'],
  ['nl', '20 november 2026'],
  ['pl', '20 listopada 2026'],
  ['pt', '20 de novembro de 2026'],
  ['ro', '20 noiembrie 2026'],
  ['ru', '20 ноября 2026'],
  ['sk', '20. novembra 2026'],
  ['sl', '20. november 2026'],
  ['sv', 'den 20 november 2026'],
  ['tr', '20 Kasım 2026'],
  ['uk', '20 листопада 2026 р.'],
  ['vi', 'Ngày 20 tháng 11 năm 2026'],
  ['ar', '٢٠ نوفمبر ٢٠٢٦'],
  ['ar-SY', '20 تشرين الثاني 2026'],
  ['th', '20 พฤศจิกายน 2569'],
])('in %s, %j is the 20th of November, also where nobody knows the language', (language, text) => {
  expect(findDateIn(text, { timezone: 'UTC', language })).toBe(at('2026-11-20'))
  expect(findDateIn(text, { timezone: 'UTC' })).toBe(at('2026-11-20'))
})

test('a month with two meanings has that of the language', () => {
  expect(findDateIn('20. listopada 2026.', { timezone: 'UTC', language: 'hr' })).toBe(at('2026-10-20'))
  expect(findDateIn('20 listopada 2026', { timezone: 'UTC', language: 'pl' })).toBe(at('2026-11-20'))
})

test.each([
  ['en-US', '2026-05-06'],
  ['en_US', '2026-05-06'],
  ['en-GB', '2026-06-05'],
  ['not a language', '2026-06-05'],
  [null, '2026-06-05'],
])('in %j, 05/06/2026 is %s', (language, iso) => {
  expect(findDateIn('05/06/2026', { timezone: 'UTC', language })).toBe(at(iso))
})

test('a date without a zone is in the time zone of the site', () => {
  const timezone = 'Europe/Berlin'
  expect(findDateIn('20. November 2026, 8:15 Uhr', { timezone })).toBe(at('2026-11-20T07:15:00Z'))
})

test('the first of several dates counts', () => {
  expect(findDateIn('Posted 20.11.2026, updated November 23, 2026', { timezone: 'UTC' })).toBe(at('2026-11-20'))
})

test.each([
  '',
  'yesterday',
  '13/13/2026',
  '2026-02-30',
  '31. Februar 2026',
  '20 boats 2026',
  'in 2026',
  '192.168.1.2026',
  'Chapter 12.10.24.3',
  'Page 3 | 4 | 20261',
  'item 7-abc-26',
])('%j is not a date', (text) => {
  expect(findDateIn(text, { timezone: 'UTC' })).toBeNull()
})
