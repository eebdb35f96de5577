import { describe, expect, it } from 'vitest'
import { formatLocale, formatsFor } from './formats-for.ts'

// 2025-04-12T18:56:23Z: already the 13th in Shanghai.
const evening = 1744484183

describe('formatsFor', () => {
  it.each([
    ['en-GB', 'UTC', '12 April 2025 at 18:56 UTC', '12 Apr 2025'],
    ['en-GB', 'Asia/Shanghai', '13 April 2025 at 02:56 GMT+8', '13 Apr 2025'],
    ['en-US', 'America/New_York', 'April 12, 2025 at 02:56 PM EDT', 'Apr 12, 2025'],
  ])('formats times in %s in the zone %s', (locale, timezone, moment, day) => {
    const formats = formatsFor({ locale, timezone })
    expect(formats.moment(evening)).toBe(moment)
    expect(formats.day(evening)).toBe(day)
  })

  it.each([
    ['en-GB', 'Sunday, 13 April 2025', 'April 2025', 'Sun'],
    ['zh-CN', '2025年4月13日星期日', '2025年4月', '周日'],
  ])('formats calendar days in %s, whatever the zone', (locale, longDay, month, weekday) => {
    const formats = formatsFor({ locale, timezone: 'America/New_York' })
    expect(formats.longDay('2025-04-13')).toBe(longDay)
    expect(formats.month('2025-04-13')).toBe(month)
    expect(formats.weekday('2025-04-13')).toBe(weekday)
  })

  it('has the day of a moment in the time zone', () => {
    expect(formatsFor({ locale: 'ar-EG', timezone: 'UTC' }).isoDay(evening)).toBe('2025-04-12')
    expect(formatsFor({ locale: 'ar-EG', timezone: 'Asia/Shanghai' }).isoDay(evening)).toBe('2025-04-13')
  })

  it('groups the digits of a count as the locale does', () => {
    expect(formatsFor({ locale: 'en-GB', timezone: 'UTC' }).count(1234567)).toBe('1,234,567')
    expect(formatsFor({ locale: 'de-DE', timezone: 'UTC' }).count(1234567)).toBe('1.234.567')
  })

  it('memoises the formats of a locale and zone', () => {
    const site = { locale: 'en-GB', timezone: 'Europe/Lisbon' }
    expect(formatsFor(site)).toBe(formatsFor({ ...site }))
  })
})

it.each([
  ['en-GB', 'en-GB'],
  ['zh-CN', 'zh-CN'],
  // Languages whose data neither workerd nor Node.js has.
  ['tlh', 'en-GB'],
  ['qaa-Latn', 'en-GB'],
])('numbers and times of %s are written as in %s', (locale, shown) => {
  expect(formatLocale(locale)).toBe(shown)
  expect(formatsFor({ locale, timezone: 'UTC' }).day(1744484183)).toBe(
    formatsFor({ locale: shown, timezone: 'UTC' }).day(1744484183),
  )
})
