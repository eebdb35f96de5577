import { describe, expect, test } from 'vitest'
import { readDate } from './read-date.ts'

const seconds = (iso: string): number => Date.parse(iso) / 1000

describe('a date', () => {
  test.each([
    ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 2004 19:48:21 EST', '2004-01-02T00:48:21Z'],
    ['Thu, 1 January 04 19:48 PDT', '2004-01-02T02:48:00Z'],
    ['01 Jan 97 19:48:21 +0100', '1997-01-01T18:48:21Z'],
    ['Do, 1 Jan 2004 19:48:21 GMT+02:00', '2004-01-01T17:48:21Z'],
    ['Thu, 01 Jan 2004 19:48:21 +0000 (UTC)', '2004-01-01T19:48:21Z'],
    ['Thu,01-Jan-2004 19:48:60 GMT', '2004-01-01T19:48:59Z'],
    ['Thu, 01 Jul 2004 19:48:21 ET', '2004-07-01T23:48:21Z'],
    ['Sat, 18 Mar 2023 20:21:00 America/Los_Angeles', '2023-03-19T03:21:00Z'],
    ['Thu, 01 Jan 2004 19:48:21 America/Argentina/Ushuaia', '2004-01-01T22:48:21Z'],
    ['Sun, 05 Sep 2021 14:45:00 GMT+7', '2021-09-05T07:45:00Z'],
    ['Sun, 05 Sep 2021 14:45:00 +07', '2021-09-05T07:45:00Z'],
    // A zone that nobody knows says nothing (RFC 5322, 4.3).
    ['Mon, 06 May 2024 10:00:00 WIB', '2024-05-06T10:00:00Z'],
    ['Mon, 06 May 2024 10:00:00 Quay/Gull', '2024-05-06T10:00:00Z'],
    ['2024-05-06T10:00:00+08', '2024-05-06T02:00:00Z'],
    ['2024-05-06 10:00:00-0330', '2024-05-06T13:30:00Z'],
    ['January 1, 2004 7:48 PM EST', '2004-01-02T00:48:00Z'],
    ['Jan. 1st, 2004 at 12:05 a.m. UTC', '2004-01-01T00:05:00Z'],
    ['Thu Jan  1 19:48:21 2004', '2004-01-01T19:48:21Z'],
    ['Thu Jan 01 19:48:21 EST 2004', '2004-01-02T00:48:21Z'],
    ['2003-12-31T10:14:55-08:00', '2003-12-31T18:14:55Z'],
    ['2003-12-31T10:14:55.25Z', '2003-12-31T10:14:55Z'],
    ['2003-12', '2003-12-01T00:00:00Z'],
    ['2003', '2003-01-01T00:00:00Z'],
    ['20031231T101455Z', '2003-12-31T10:14:55Z'],
    ['20031231', '2003-12-31T00:00:00Z'],
    ['1072872895', '2003-12-31T12:14:55Z'],
    ['1072872895999', '2003-12-31T12:14:55Z'],
  ])('%s is parsed', (text, iso) => {
    expect(readDate(text, 'UTC')).toBe(seconds(iso))
  })

  test('without a zone is in the time zone of the paper', () => {
    expect(readDate('1 Jul 2004 12:00', 'Asia/Tokyo')).toBe(seconds('2004-07-01T03:00:00Z'))
  })

  test.each([
    '',
    'yesterday',
    '31 Feb 2004',
    'Thu, 01 Foo 2004',
    '1 Jan 2004 25:00',
    '1 Jan 2004 10:00 Paris',
    '2003-13',
  ])('%j is not a date', (text) => {
    expect(readDate(text, 'UTC')).toBeNull()
  })
})
