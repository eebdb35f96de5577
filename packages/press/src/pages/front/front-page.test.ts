import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { frontPage } from './front-page.tsx'
import { layOutFront } from './lay-out-front.ts'

const { site, sections, front, listed } = samplePaper()
const nothing = { site, sections: [], mostRead: [], ...layOutFront({ lead: null, latest: [], blocks: [] }) }
const [first = null, ...others] = front
const laidOut = (latest = others.slice(0, 0), blocks: Parameters<typeof layOutFront>[0]['blocks'] = []) => ({
  ...nothing,
  ...layOutFront({ lead: first, latest, blocks }),
})

describe('the front page', () => {
  it('has the name of the paper as its heading', async () => {
    const html = String(frontPage(laidOut()))
    expect(html).toContain('<h1 class="plate">The Quay</h1>')
    expect(html).toContain('<title>The Quay</title>')
  })

  it('has the lead with its lede, then the latest, then the most read', async () => {
    const { text } = readHtml(String(frontPage({ ...laidOut(others.slice(0, 8)), mostRead: listed })))
    const order = ['part 0', 'The strike is over', 'part 1', 'Latest', 'part 7', 'Most read'].map((each) =>
      text.indexOf(each),
    )
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('has a band for each section with articles', async () => {
    const blocks = sections.map((section, at) => ({ section, articles: at === 1 ? front.slice(0, 2) : [] }))
    const read = readHtml(String(frontPage(laidOut([], blocks))))
    expect(attributeValues(read, 'section', 'aria-labelledby')).toEqual(['band-1'])
  })

  it('has linked data of the paper and its search, and links its feeds', async () => {
    const read = readHtml(String(frontPage(laidOut())))
    expect(JSON.parse(read.raw['script']?.at(-1) ?? '')['@graph']).toMatchObject([
      { '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } },
      { '@type': 'NewsMediaOrganization', name: 'The Quay' },
    ])
    expect(attributeValues(read, 'link', 'href')).toEqual(
      expect.arrayContaining(['/feed.xml', '/atom.xml', '/feed.json', '/opensearch.xml', '/manifest.webmanifest']),
    )
  })

  it('has days in the paper’s time zone', async () => {
    const html = String(frontPage(laidOut()))
    expect(html).toContain('<time class="ago" datetime="2025-04-12T18:56:23Z">13 Apr 2025</time>')
  })

  it('explains how to import articles while there are none', async () => {
    const html = String(frontPage(nothing))
    expect(html).toContain('npm run desk import path/to/articles')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
  })
})
