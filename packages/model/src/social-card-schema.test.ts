import * as v from 'valibot'
import { expect, it } from 'vitest'
import { socialCardSchema } from './social-card-schema.ts'

const image = { name: `${'a1'.repeat(16)}.jpg`, focusX: 0, focusY: 100 }
const article = { kind: 'article', paper: 'The Quay', section: '', day: '', headline: 'Late', lede: '', image }

it.each([article, { ...article, image: null }, { kind: 'paper', paper: 'The Quay', description: '' }])(
  '%j is a card',
  (card) => {
    expect(v.is(socialCardSchema, card)).toBe(true)
  },
)

it.each([
  null,
  {},
  { ...article, kind: 'page' },
  { ...article, headline: null },
  { ...article, headline: 'a'.repeat(1_001) },
  { ...article, more: 1 },
  { ...article, image: { ...image, name: `originals/${'a'.repeat(64)}` } },
  { ...article, image: { ...image, name: `../${image.name}` } },
  { ...article, image: { ...image, focusX: 101 } },
  { kind: 'paper', paper: 'The Quay' },
])('%j is no card', (card) => {
  expect(v.is(socialCardSchema, card)).toBe(false)
})
