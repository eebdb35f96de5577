import { parseDump } from '@broadsheet/parser'
import { expect, it } from 'vitest'
import { dumpOf, dumpsABadOne } from './dump-of.ts'

it('a generated dump is read as an article with its lists', () => {
  const { file, text } = dumpOf(42, 2_000)
  const reading = parseDump(text, { timezone: 'UTC', file })
  expect(reading).toMatchObject({
    ok: true,
    draft: { section: expect.stringMatching(/^section-/), body: { length: 3 }, captured: { related: { length: 5 } } },
  })
})

it('one of a thousand is refused for want of a date', () => {
  const { file, text } = dumpOf(dumpsABadOne, 2_000)
  expect(parseDump(text, { timezone: 'UTC', file })).toMatchObject({ ok: false, reason: 'no-date' })
})
