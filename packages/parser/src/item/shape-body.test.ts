import type { Block } from '@broadsheet/model'
import { describe, expect, test } from 'vitest'
import { shapeBody } from './shape-body.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const heading = (text: string): Block => ({ type: 'heading', level: 2, text })
const separator: Block = { type: 'separator' }
const image: Block = {
  type: 'image',
  url: 'https://quay.example/a.jpg',
  alt: '',
  width: null,
  height: null,
  caption: null,
  credit: null,
}

describe('the body of a story', () => {
  test('leaves out a heading that repeats the headline, even after an image', () => {
    const { body } = shapeBody([image, heading('“Gull” elected'), paragraph('It won.')], '"Gull" elected')
    expect(body).toEqual([image, paragraph('It won.')])
  })

  test('keeps any other heading', () => {
    expect(shapeBody([heading('The count')], 'Gull elected').body).toEqual([heading('The count')])
  })

  test('loses its byline and dateline to their fields', () => {
    const blocks = [image, paragraph('By Nell Harrow, Coastwire'), paragraph('GULL QUAY (Coastwire) — It won.')]
    expect(shapeBody(blocks, 'Gull elected')).toEqual({
      byline: { text: 'By Nell Harrow, Coastwire', names: ['Nell Harrow'], agency: 'Coastwire' },
      dateline: { place: 'GULL QUAY', agency: 'Coastwire', text: 'GULL QUAY (Coastwire) — ' },
      body: [image, paragraph('It won.')],
      credits: [],
    })
  })

  test('loses the credits after its last rule, and the rule', () => {
    const blocks = [paragraph('It won.'), separator, paragraph('Ada Quill contributed to this report.')]
    expect(shapeBody(blocks, 'Gull elected')).toMatchObject({
      body: [paragraph('It won.')],
      credits: ['Ada Quill contributed to this report.'],
    })
  })

  test('keeps text after a rule that is not a credit', () => {
    const blocks = [paragraph('It won.'), separator, paragraph('The gull will take office on Monday.')]
    expect(shapeBody(blocks, 'Gull elected')).toMatchObject({ body: blocks, credits: [] })
  })
})
