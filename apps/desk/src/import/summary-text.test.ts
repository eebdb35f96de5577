import picocolors from 'picocolors'
import { expect, it } from 'vitest'
import type { ImportTally } from './import-tally.ts'
import { summaryJson, summaryText } from './summary-text.ts'

const rejection = { file: 'bay/1.txt', line: 4, reason: 'bad-date', message: 'Correct that line.' }
const tally: ImportTally = {
  counts: new Map([
    ['added', 12],
    ['unchanged', 0],
  ]),
  rejections: [rejection],
  unpublished: [],
  kept: [],
  omitted: new Map(),
}

it('a summary is a table, and a line for each rejection', () => {
  expect(summaryText(tally, picocolors.createColors(false))).toBe(`\
┌───────┬───────────┬──────────┐
│ Added │ Unchanged │ Rejected │
├───────┼───────────┼──────────┤
│    12 │         0 │        1 │
└───────┴───────────┴──────────┘
bay/1.txt, line 4: Correct that line. (bad-date)
`)
})

it('a rejection without file and line is one of standard input', () => {
  const rejections = [{ ...rejection, file: null, line: null }]
  const text = summaryText({ ...tally, rejections }, picocolors.createColors(false))
  expect(text).toContain('\nstandard input: Correct that line.')
})

it('a rejected item of a document of several is named by its number', () => {
  const rejections = [{ ...rejection, file: 'feed.json', item: 3, line: null }]
  const text = summaryText({ ...tally, rejections }, picocolors.createColors(false))
  expect(text).toContain('\nfeed.json, item 3: Correct that line.')
})

it('a rejected item with a headline is named by it, too', () => {
  const rejections = [{ ...rejection, file: 'blog.xml', item: 3, headline: 'Late ferry' }]
  const text = summaryText({ ...tally, rejections }, picocolors.createColors(false))
  expect(text).toContain('\nblog.xml, item 3 (Late ferry), line 4: Correct that line.')
})

it('control characters of a file name do not reach the terminal', () => {
  const rejections = [{ ...rejection, file: '\u001b[2Jevil.txt' }]
  expect(summaryText({ ...tally, rejections }, picocolors.createColors(false))).not.toContain('\u001b')
})

it('a summary for programs is one JSON document', () => {
  expect(JSON.parse(summaryJson(tally))).toEqual({ added: 12, unchanged: 0, rejected: 1, rejections: [rejection] })
})

it('what could not be imported is reported by kind and count, with what can be done', () => {
  const omitted = new Map([
    ['setting', 58],
    ['comment', 1],
  ] as const)
  const text = summaryText({ ...tally, omitted }, picocolors.createColors(false))
  expect(text).toContain(`
Not imported:
  58 settings of the blog: a paper has settings of its own
  1 comment: a paper has none
`)
  expect(JSON.parse(summaryJson({ ...tally, omitted }))).toMatchObject({
    omitted: [
      { kind: 'setting', count: 58 },
      { kind: 'comment', count: 1 },
    ],
  })
})
