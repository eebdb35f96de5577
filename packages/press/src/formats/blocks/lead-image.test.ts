import { expect, it } from 'vitest'
import { leadImage } from './lead-image.ts'

const image = { type: 'image', alt: '', caption: null, credit: null, width: null, height: null } as const
const icon = { ...image, url: 'https://pictures.example/icon.png', width: 600, height: 60 } as const
const unknown = { ...image, url: 'https://pictures.example/unknown.jpg' } as const
const large = { ...image, url: 'https://pictures.example/large.jpg', width: 200, height: 200 } as const

it.each([
  ['an icon', [{ type: 'separator' }, icon, large, unknown], large],
  ['no image of unknown size', [unknown, large], unknown],
  ['no image at all', [icon], null],
] as const)('the image that stands for an article passes over %s', (_, body, expected) => {
  expect(leadImage(body)).toEqual(expected)
})
