import { expect, test } from 'vitest'
import { firstImage } from './first-image.ts'

const image = (address: string, alt = '', caption: string | null = null) => ({ address, alt, caption })

test.each([
  [{ image: '/a.jpg' }, image('/a.jpg')],
  [{ images: ['/a.jpg', '/b.jpg'] }, image('/a.jpg')],
  [{ heroimage: './a.jpg', heroimagealt: 'A gull' }, image('./a.jpg', 'A gull')],
  [{ cover: { image: 'a.jpg', alt: 'A gull', caption: 'Low <b>tide</b>' } }, image('a.jpg', 'A gull', 'Low tide')],
  [{ image: { src: '/a.jpg', alt: 'A' } }, image('/a.jpg', 'A')],
  [{ header: { teaser: '/a.jpg' } }, image('/a.jpg')],
  [{ featured: 'true', thumbnail: '/a.jpg' }, image('/a.jpg')],
  [{ header: 'A story of tides.' }, null],
  [{ image: '' }, null],
  [{}, null],
])('the first image of %j is %j', (fields, expected) => {
  expect(firstImage(fields)).toEqual(expected)
})
