import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { searchAddress } from './search-address.ts'
import { searchPage } from './search-page.tsx'

const { site, sections, found, listed } = samplePaper()
const question = { query: 'strike "night ferry"', section: 'stocks', from: '2025-04-01', to: null }
const page = { site, sections, question, articles: found, offset: 0, previous: null, next: null, suggestions: listed }

const render = async (changes: Partial<Parameters<typeof searchPage>[0]>) => String(searchPage({ ...page, ...changes }))

describe('the search page', () => {
  it('has the search in its form', async () => {
    const html = await render({})
    expect(attributeValues(readHtml(html), 'input', 'value')).toEqual(['strike "night ferry"', '2025-04-01', ''])
    expect(html).toContain('<option value="stocks" selected="">Stocks</option>')
  })

  it('marks the matches', async () => {
    expect(await render({})).toContain('The <mark>strike</mark> is over')
  })

  it('shows the number of results on one page, or the range of a page among several', async () => {
    expect(readHtml(await render({})).text).toContain('8 articles, best match first')
    const second = readHtml(await render({ offset: 20, previous: 0, next: 40 }))
    expect(second.text).toContain('Articles 21 to 28, best match first')
    expect(attributeValues(second, 'link', 'href')).toEqual(
      expect.arrayContaining([searchAddress(question, 0), searchAddress(question, 40)]),
    )
  })

  it('has tips when nothing was found', async () => {
    const { text } = readHtml(await render({ articles: [] }))
    expect(text).toContain('No article matches.')
    expect(text).toContain('Most read')
  })

  it('is only a form, which may be indexed, before a search', async () => {
    const html = await render({ question: { query: '', section: null, from: null, to: null }, articles: [] })
    expect(html).not.toContain('No article matches.')
    expect(html).toContain('<link rel="canonical" href="https://quay.example/search"/>')
    expect(await render({})).toContain('content="noindex"')
  })
})

it('the address has no fields that were left open', () => {
  expect(searchAddress({ query: 'a&b', section: null, from: null, to: null }, 0)).toBe('/search?q=a%26b')
  expect(searchAddress(question, 20)).toBe(
    '/search?q=strike+%22night+ferry%22&section=stocks&from=2025-04-01&cursor=20',
  )
})
