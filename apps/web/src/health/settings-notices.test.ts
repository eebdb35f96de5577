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

it.each([
  ['', '', []],
  ['key', 'secret', []],
  ['key', '', [expect.stringMatching(/^TURNSTILE_SITE_KEY is set without .* Votes are closed/)]],
  ['', 'secret', [expect.stringMatching(/^TURNSTILE_SECRET is set without .* Votes are closed/)]],
])('of the key "%s" and the secret "%s" of Turnstile the operator is notified as is due', (key, secret, notices) => {
  const settings = { LOCALE: 'en', TIMEZONE: 'UTC', TURNSTILE_SITE_KEY: key, TURNSTILE_SECRET: secret }
  expect(settingsNotices(settings)).toEqual(notices)
})
