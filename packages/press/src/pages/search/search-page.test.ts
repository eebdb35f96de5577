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
  it('keeps what was asked in its form', async () => {
    const html = await render({})
    expect(attributeValues(readHtml(html), 'input', 'value')).toEqual(['strike "night ferry"', '2025-04-01', ''])
    expect(html).toContain('<option value="stocks" selected="">Stocks</option>')
  })

  it('marks what matched', async () => {
    expect(await render({})).toContain('The <mark>strike</mark> is over')
  })

  it('counts what fits on a page, and says where a page stands among more', async () => {
    expect(readHtml(await render({})).text).toContain('8 articles, best match first')
    const second = readHtml(await render({ offset: 20, previous: 0, next: 40 }))
    expect(second.text).toContain('Articles 21 to 28, best match first')
    expect(attributeValues(second, 'link', 'href')).toEqual(
      expect.arrayContaining([searchAddress(question, 0), searchAddress(question, 40)]),
    )
  })

  it('helps where nothing was found', async () => {
    const { text } = readHtml(await render({ articles: [] }))
    expect(text).toContain('No article matches.')
    expect(text).toContain('Most read')
  })

  it('is only a form before anything was asked, which an index may keep', async () => {
    const html = await render({ question: { query: '', section: null, from: null, to: null }, articles: [] })
    expect(html).not.toContain('No article matches.')
    expect(html).toContain('<link rel="canonical" href="https://quay.example/search"/>')
    expect(await render({})).toContain('content="noindex"')
  })
})

it('what was left open stays out of the address', () => {
  expect(searchAddress({ query: 'a&b', section: null, from: null, to: null }, 0)).toBe('/search?q=a%26b')
  expect(searchAddress(question, 20)).toBe(
    '/search?q=strike+%22night+ferry%22&section=stocks&from=2025-04-01&cursor=20',
  )
})
