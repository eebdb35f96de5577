import type { Block } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { articleCard, paperCard } from './card-facts.ts'

const { site, article } = samplePaper()
const image = (url: string, width: number | null = null): Block => ({
  type: 'image',
  url,
  alt: '',
  width,
  height: null,
  caption: null,
  credit: null,
})
const name = `${'a1'.repeat(16)}.jpg`
const imageOf = (...body: Block[]) => articleCard(site, { ...article, body }).image

describe('the card of an article', () => {
  it('has its headline, section, day and lede', () => {
    expect(articleCard(site, article)).toEqual({
      kind: 'article',
      paper: 'The Quay',
      section: 'Harbour',
      day: '13 Apr 2025',
      headline: 'Pilots end strike',
      lede: 'The strike is over',
      image: null,
    })
  })

  it('has its lead image if that is one of the paper’s own', () => {
    expect(imageOf(image(`${site.url}/images/${name}`))).toEqual({ name, focusX: 50, focusY: 50 })
    expect(imageOf(image(`${site.url}/images/${name}`, 64))).toBeNull()
  })

  it.each([
    `https://pictures.example/images/${name}`,
    `${site.url}.example/images/${name}`,
    `${site.url}/images/../${name}`,
    `${site.url}/images/${name}?x`,
    `${site.url}/images/${name.replace('jpg', 'svg')}`,
  ])('has no image from %s', (url) => {
    expect(imageOf(image(url))).toBeNull()
  })

  it('is short, however long its texts are', () => {
    const long = 'harbour '.repeat(10_000)
    const card = articleCard(
      { ...site, name: long },
      { ...article, headline: long, lede: long, section: { slug: 'a', name: long } },
    )
    expect(JSON.stringify(card).length).toBeLessThan(2_000)
  })
})

it('the paper’s card has its name and description', () => {
  expect(paperCard(site)).toEqual({ kind: 'paper', paper: 'The Quay', description: 'News of the harbour' })
})
