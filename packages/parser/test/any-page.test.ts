import { importedDraftSchema } from '@broadsheet/model'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { decodeDocument, readHtml } from '../src/index.ts'
import { anyHtml } from './html-arbitrary.ts'
import { anyJsonLd } from './json-ld-arbitrary.ts'

const runs = { seed: 20_261_127, numRuns: 150 }
const options = { timezone: 'UTC', file: 'page.html', url: 'https://tidings.example/harbour/ferry' }

type Verdict = { isSound: boolean; hasProgram: boolean }

function judge(html: string): Verdict {
  const result = readHtml(html, options)
  if (!result.ok) return { isSound: result.line === 1, hasProgram: false }
  // These are the only scripts of the pages.
  const hasProgram = /alert\(1\)|javascript:/iu.test(JSON.stringify(result.draft))
  return { isSound: v.is(importedDraftSchema, result.draft), hasProgram }
}

const sound: Verdict = { isSound: true, hasProgram: false }
const story = `<h1>Ferry returns</h1><p>${'The ferry came back on Sunday. '.repeat(12)}</p>`

test.each([
  ['any bytes', fc.uint8Array({ maxLength: 400 }).map((bytes) => decodeDocument(bytes).text)],
  ['any text', fc.string({ unit: 'binary', maxLength: 400 })],
  ['any page', anyHtml.map((html) => `<title>Ferry returns</title><body>${html}`)],
  [
    'an article among anything',
    fc.tuple(anyHtml, anyHtml).map(([before, behind]) => `${before}<article>${story}${behind}`),
  ],
  [
    'a page that tells machines anything',
    anyJsonLd.map((json) => `<script type="application/ld+json">${json}</script>${story}`),
  ],
])('%s: a valid draft without scripts, or a rejection', (_, pages) => {
  fc.assert(
    fc.property(pages, (html) => {
      expect(judge(html)).toEqual(sound)
    }),
    runs,
  )
})

// An unclosed comment or frame hides the rest of the page, as in browsers.
test('an article is found in any surroundings', () => {
  const pages = fc.sample(
    anyHtml
      .filter((html) => !/<!--|<iframe/u.test(html))
      .map((html) => `<div>${html}</div><article>${story}</article>`),
    { ...runs, numRuns: 100 },
  )
  expect(pages.filter((html) => readHtml(html, options).ok).length).toBeGreaterThan(90)
})

test('a deeply nested page is parsed', () => {
  expect(judge(`${'<div><p><b>'.repeat(20_000)}${story}`)).toEqual(sound)
})
