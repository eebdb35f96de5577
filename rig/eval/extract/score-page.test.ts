import { expect, test } from 'vitest'
import { scorePage, segmentScores } from './score-page.ts'

const page = {
  file: 'a.html',
  contains: ['the  ferry', 'rang twice', 'caf\u0065\u0301'],
  excludes: ['Read more', 'Sign up'],
  title: 'The “Ferry” returns',
  author: 'Nell Harrow, Tobin Sleet',
  date: '2026-11-20',
}
const nothing = { text: '', title: null, author: null, date: null }

test('segments count as held with white space and composition folded, whatever stands between lines', () => {
  const text = 'Then the\n ferry came.\nRead more\nAt the caf\u00e9.'
  expect(scorePage(page, { ...nothing, text })).toMatchObject({ held: 2, missed: 1, extra: 1 })
})

test('a page that gave nothing misses everything', () => {
  expect(scorePage(page, nothing)).toEqual({
    held: 0,
    missed: 3,
    extra: 0,
    title: { right: 0, of: 1 },
    author: { right: 0, of: 1 },
    date: { right: 0, of: 1 },
  })
})

test('facts are right in other quotes, another case and another order of names', () => {
  const facts = { title: 'the "ferry" returns', author: 'Tobin Sleet and Nell Harrow', date: '2026-11-20' }
  expect(scorePage(page, { ...nothing, ...facts })).toMatchObject({
    title: { right: 1 },
    author: { right: 1 },
    date: { right: 1 },
  })
})

test('an author less is no right author', () => {
  expect(scorePage(page, { ...nothing, author: 'Nell Harrow' }).author).toEqual({ right: 0, of: 1 })
})

test('facts that are not known count for nothing', () => {
  expect(scorePage({ file: 'a.html', contains: [], excludes: [] }, nothing)).toMatchObject({
    title: { of: 0 },
    author: { of: 0 },
    date: { of: 0 },
  })
})

test('precision and recall are of all segments together', () => {
  const share = { right: 0, of: 0 }
  const score = (held: number, missed: number, extra: number) => ({
    held,
    missed,
    extra,
    title: share,
    author: share,
    date: share,
  })
  const { precision, recall, f1 } = segmentScores([score(3, 0, 0), score(0, 1, 3)])
  expect(precision).toBeCloseTo(0.5)
  expect(recall).toBeCloseTo(0.75)
  expect(f1).toBeCloseTo(0.6)
})
