import { describe, expect, it, test } from 'vitest'
import { cropPath, imageSrcset, parseRendition } from './rendition.ts'

describe('a rendition', () => {
  test.each([
    ['320.webp', { type: 'webp', width: 320, height: null }],
    ['1920.avif', { type: 'avif', width: 1920, height: null }],
    ['1x1.jpg', { type: 'jpg', width: 1200, height: 1200 }],
    ['card.jpg', { type: 'jpg', width: 1200, height: 630 }],
  ])('is named %s', (file, rendition) => {
    expect(parseRendition(file)).toEqual(rendition)
  })

  test.each([
    '321.webp',
    '0320.webp',
    '320.jpg',
    '320.png',
    '320',
    'card.webp',
    'toString.jpg',
    '',
    '320.webp/',
    '3e2.webp',
  ])('is not named %j', (file) => {
    expect(parseRendition(file)).toBeNull()
  })
})

describe('the srcset of an image', () => {
  it.each([
    [2400, '320w 480w 640w 960w 1280w 1920w'],
    [1920, '320w 480w 640w 960w 1280w 1920w'],
    [1600, '320w 480w 640w 960w 1280w 1600w'],
    [640, '320w 480w 640w'],
    [300, '300w'],
  ])('%i pixels wide has the widths %s', (width, widths) => {
    const sources = imageSrcset('a.jpg', width, 'webp').split(', ')
    expect(sources.map((source) => source.split(' ')[1]).join(' ')).toBe(widths)
  })

  it('names renditions that exist', () => {
    const paths = imageSrcset('a.jpg', 1600, 'avif').matchAll(/\/images\/a\.jpg\/(\S+) /g)
    const files = [...paths].map(([, file = '']) => file)
    expect(files).toHaveLength(6)
    for (const file of files) expect(parseRendition(file)).not.toBeNull()
  })
})

it('the path of a crop names a rendition', () => {
  expect(cropPath('a.jpg', '16x9')).toBe('/images/a.jpg/16x9.jpg')
  expect(parseRendition('16x9.jpg')).toEqual({ type: 'jpg', width: 1200, height: 675 })
})
