import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { addMedia } from './add-media.ts'
import type { FeedMedia } from './feed-entry.ts'

const text: Block = { type: 'paragraph', text: 'The bell rang.' }
const none = { alt: '', width: null, height: null, caption: null, credit: null }
const image = (url: string): Block => ({ type: 'image', url, ...none })
const media = (url: string, kind: FeedMedia['kind'] = 'image'): FeedMedia => ({ kind, url, ...none })
const [a, b, film] = ['https://quay.example/a.jpg', 'https://quay.example/b.jpg', 'https://quay.example/f.mp4']

test('the first image comes before the text, others and recordings after it', () => {
  const embed: Block = { type: 'embed', url: film, title: null }
  expect(addMedia([text], [media(a), media(b), media(film, 'other')])).toEqual([image(a), text, image(b), embed])
})

test('an image that the text has in any size is not shown twice', () => {
  const sized = 'https://quay.example/a-300x200.jpg'
  expect(addMedia([text, image(sized)], [media(a), media(`${a}?w=100`)])).toEqual([text, image(sized)])
})

test('previews are left out if the text has an image', () => {
  expect(addMedia([image(b), text], [media(a)], { isPreview: true })).toEqual([image(b), text])
  expect(addMedia([text], [media(a)], { isPreview: true })).toEqual([image(a), text])
})

test('of several sizes of an image the widest is shown, in the place of the first', () => {
  const sizes = [{ ...media(`${a}?w=140`), width: 140 }, media(b), { ...media(`${a}?w=900`), width: 900 }]
  expect(addMedia([text], sizes)).toEqual([{ ...image(`${a}?w=900`), width: 900 }, text, image(b)])
})
