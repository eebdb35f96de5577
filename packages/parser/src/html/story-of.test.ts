import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { storyOf } from './story-of.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const page = { headline: 'Ferry returns', byline: null }
const nell = { text: 'By Nell Harrow', names: ['Nell Harrow'], agency: null }

test('repetitions of headline, byline and date above the story are dropped', () => {
  const blocks = ['FERRY RETURNS', 'Nell Harrow', '20 November 2026, 8:15', 'The ferry came back.'].map(paragraph)
  expect(storyOf(blocks, { ...page, byline: nell }).body).toEqual([paragraph('The ferry came back.')])
})

test('a byline above the story counts if the page has no other', () => {
  const blocks = [paragraph('By Nell Harrow'), paragraph('The ferry came back.')]
  expect(storyOf(blocks, page)).toMatchObject({ byline: nell, body: [paragraph('The ferry came back.')] })
  const tobin = { ...nell, text: 'By Tobin Sleet', names: ['Tobin Sleet'] }
  expect(storyOf(blocks, { ...page, byline: tobin })).toMatchObject({ byline: tobin, body: [{}] })
})

test('the dateline is lifted off the first paragraph, even after an image', () => {
  const image: Block = {
    type: 'image',
    url: 'https://a.example/a.jpg',
    alt: '',
    width: null,
    height: null,
    caption: null,
    credit: null,
  }
  const { dateline, body } = storyOf([image, paragraph('PARIS (AP) — The ferry came.')], page)
  expect(dateline).toEqual({ place: 'PARIS', agency: 'AP', text: 'PARIS (AP) — ' })
  expect(body).toEqual([image, paragraph('The ferry came.')])
})

test('credits are removed with the rule before them, and other text after a rule stays', () => {
  const rule: Block = { type: 'separator' }
  const credit = paragraph('Reporting by Nell Harrow; editing by Tobin Sleet')
  expect(storyOf([paragraph('It came.'), rule, credit], page)).toMatchObject({
    body: [paragraph('It came.')],
    credits: ['Reporting by Nell Harrow; editing by Tobin Sleet'],
  })
  const blocks = [paragraph('It came.'), rule, paragraph('Then it left. '.repeat(30))]
  expect(storyOf(blocks, page)).toMatchObject({ body: blocks, credits: [] })
})

test('rules that divide nothing are dropped', () => {
  const rule: Block = { type: 'separator' }
  const [one, two] = [paragraph('It came. '.repeat(40)), paragraph('It left. '.repeat(40))]
  expect(storyOf([rule, one, rule, rule, two, rule], page).body).toEqual([one, rule, two])
})

test('no blocks make an empty story', () => {
  expect(storyOf([], page)).toEqual({ byline: null, dateline: null, body: [], credits: [] })
})
