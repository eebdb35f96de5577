import { expect, test } from 'vitest'
import { imageKey } from './image-key.ts'

const key = imageKey('https://quay.example/a.jpg')

test.each([
  'http://quay.example/a.jpg',
  'https://quay.example/a-300x200.jpg?w=90#top',
  'https://quay.example/a-scaled.jpg',
  'https://quay.example/a@2x.jpg',
  'https://i2.wp.com/quay.example/a.jpg?resize=300%2C200&ssl=1',
  'https://quay.example/size/w600/a.jpg',
])('%s is a size of one image', (url) => {
  expect(imageKey(url)).toBe(key)
})

test.each([
  ['https://quay.example/b.jpg', 'https://quay.example/a.jpg'],
  ['https://quay.example/show?id=1', 'https://quay.example/show?id=2'],
  ['https://quay.example/show?id=1&w=90', 'https://quay.example/show?id=2&w=90'],
])('%s and %s are two', (one, other) => {
  expect(imageKey(one)).not.toBe(imageKey(other))
})

test('a program is asked for one image in two sizes', () => {
  expect(imageKey('https://quay.example/show?id=1&w=90')).toBe(imageKey('https://quay.example/show?w=900&id=1'))
  expect(imageKey('https://quay.example/show?width=90')).toBe(imageKey('https://quay.example/show'))
})
