import { expect, it } from 'vitest'
import { samplePaper } from '../../../../testing/sample-paper.ts'
import { imageSource } from './image-source.ts'

const { site } = samplePaper()

it.each([
  ['of the paper by its path', 'https://quay.example/images/mole.jpg', '/images/mole.jpg', true],
  ['of another host by https', 'https://pictures.example/a.jpg?w=1', 'https://pictures.example/a.jpg?w=1', false],
  ['of an http address by https', 'HTTP://pictures.example:80/a.jpg', 'https://pictures.example/a.jpg', false],
  ['of a host that only begins alike as any other', 'https://quay.example.org/', 'https://quay.example.org/', false],
  [
    'never by a path that begins with two slashes',
    'https://quay.example/\\evil.example/',
    'https://quay.example//evil.example/',
    false,
  ],
])('a page fetches an image %s', (_, address, src, isOwn) => {
  expect(imageSource(site, address)).toEqual({ src, isOwn })
})
