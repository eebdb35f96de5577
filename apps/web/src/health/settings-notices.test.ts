import { expect, it } from 'vitest'
import { settingsNotices } from './settings-notices.ts'

it.each([
  ['en-GB', 'Asia/Shanghai', []],
  ['zh-Hans', 'UTC', []],
  ['tlh', 'UTC', [/"tlh", for which the runtime has no data.* as in en-GB\.$/u]],
  ['not a locale', 'UTC', [/no language tag/u]],
  ['en', 'Selhythe/Quay', [/no IANA time zone/u]],
])('of %s and %s the operator is notified as is due', (LOCALE, TIMEZONE, notices) => {
  const given = settingsNotices({ LOCALE, TIMEZONE })
  expect(given).toEqual(notices.map((notice) => expect.stringMatching(notice)))
})
