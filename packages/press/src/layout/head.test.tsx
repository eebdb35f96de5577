import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../testing/read-html.ts'
import { samplePaper } from '../../testing/sample-paper.ts'
import { Head } from './head.tsx'
import { Masthead } from './masthead.tsx'

const { site } = samplePaper()

const descriptionOf = (description: string) => {
  const head = String(<Head site={site} kind="article" head={{ title: 'A', description, path: null }} />)
  return readHtml(head).tags.flatMap(({ attributes }) => {
    const of = Object.fromEntries(attributes)
    return of['name'] === 'description' ? [of['content']] : []
  })
}

describe('a description', () => {
  it('has 200 characters at most', () => {
    expect(descriptionOf('a'.repeat(200))).toEqual(['a'.repeat(200)])
    expect(descriptionOf('a'.repeat(201))).toEqual([`${'a'.repeat(199)}…`])
  })
})

describe('the menu', () => {
  it('names the first twenty sections', () => {
    const sections = Array.from({ length: 25 }, (_, at) => ({ slug: `section-${at}`, name: `Section ${at}` }))
    const masthead = String(<Masthead site={site} sections={sections} isFront current={undefined} />)
    const named = attributeValues(readHtml(masthead), 'a', 'href').filter((href) => href?.startsWith('/section-'))
    expect(named).toEqual(sections.slice(0, 20).map(({ slug }) => `/${slug}`))
  })
})
