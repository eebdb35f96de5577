import { expect, it } from 'vitest'
import type { ShownArticle } from './client.ts'
import { describeAsked, describeMove, describeShown } from './describe-shown.ts'
import { story } from './story.ts'

const noon = new Date('2026-11-30T12:00:00Z')
const ending = 'ENDING: the last words of &lt;the story&gt;.'
const shown: ShownArticle = {
  id: 'a',
  title: story.headline,
  body: `<p>${ending}</p>`,
  image: story.image,
  publishedAt: noon,
}

it.each<[string, Partial<ShownArticle>, string[]]>([
  ['all of it', {}, ['as written', 'the story', 'a field', 'as written']],
  ['a title without its tags', { title: 'Tide' }, ['`Tide`', 'the story', 'a field', 'as written']],
  ['an opening', { body: 'wind' }, ['as written', 'nothing', 'a field', 'as written']],
  [
    'plain text',
    { body: story.opening, isPlain: true, image: null },
    ['as written', 'the opening', 'none', 'as written'],
  ],
  ['a caption', { body: story.caption, isPlain: true }, ['as written', 'the caption', 'a field', 'as written']],
  ['decoded text', { body: story.ending }, ['as written', 'the story, `<` as markup', 'a field', 'as written']],
  [
    'an image in the text',
    { body: `<img src="${story.image}">${ending}`, image: null, publishedAt: null },
    ['as written', 'the story', 'in the story', 'none'],
  ],
])('describes %s', (_, changes, expected) => {
  expect(describeShown({ ...shown, ...changes }, noon)).toEqual(expected)
})

it.each([
  [null, 'no request'],
  [{ byTag: true, byTime: false, status: 304 }, '304 by ETag'],
  [{ byTag: true, byTime: true, status: 304 }, '304 by ETag and time'],
  [{ byTag: false, byTime: false, status: 200 }, '200, unconditional'],
])('describes the request %j', (asked, expected) => {
  expect(describeAsked(asked)).toBe(expected)
})

it('takes another id for a second article', () => {
  expect(describeMove([shown], [shown])).toBe('the same')
  expect(describeMove([shown], [{ ...shown, id: 'b' }])).toBe('a second article')
})
