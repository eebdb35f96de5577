import { articleDraftSchema } from '@broadsheet/model'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { decodeText, parseDump } from '../src/index.ts'
import { accountFor } from './account-for.ts'
import { mutatedPage, shuffledLines } from './page-arbitrary.ts'

const runs = { seed: 20_250_412, numRuns: 2_000 }
const options = { timezone: 'UTC', file: 'dump.txt' }

type Verdict = { isValid: boolean; lost: string[]; invented: string[] }

const sound: Verdict = { isValid: true, lost: [], invented: [] }

function judge(text: string): Verdict {
  const result = parseDump(text, options)
  if (!result.ok) return { ...sound, isValid: result.line >= 1 && result.line <= text.split(/\r\n?|\n/u).length }
  return { isValid: v.is(articleDraftSchema, result.draft), ...accountFor(text, result.draft) }
}

test.each([
  ['any bytes', fc.uint8Array({ maxLength: 400 }).map((bytes) => decodeText(bytes).text)],
  ['a damaged page', mutatedPage],
  ['lines in any order', shuffledLines],
])('%s: a valid draft that loses and invents nothing, or a rejection', (_, texts) => {
  const check = fc.property(texts, (text) => {
    expect(judge(text)).toEqual(sound)
  })
  fc.assert(check, runs)
})

test('equal texts have equal results', () => {
  fc.assert(
    fc.property(mutatedPage, (text) => {
      expect(parseDump(text, options)).toEqual(parseDump(text, options))
    }),
    { ...runs, numRuns: 300 },
  )
})

test('most damaged pages are still articles', () => {
  const accepted = fc.sample(mutatedPage, { ...runs, numRuns: 500 }).filter((text) => parseDump(text, options).ok)
  expect(accepted.length).toBeGreaterThan(250)
})
