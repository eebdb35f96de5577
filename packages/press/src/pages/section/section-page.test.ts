import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { sectionPage } from './section-page.tsx'

const { site, sections, front, listed } = samplePaper()
const section = { slug: 'harbour', name: 'Harbour' }
const first = { site, sections, section, articles: front, older: '/harbour?before=9', newest: null, mostRead: listed }

describe('the section page', () => {
  it('is the current page of the navigation', async () => {
    expect(String(sectionPage(first))).toContain('<a href="/harbour" aria-current="page">Harbour</a>')
  })

  it('links older articles', async () => {
    const html = String(sectionPage(first))
    expect(html).toContain('href="/harbour?before=9"')
    expect(html).not.toContain('Newest articles')
  })

  it('has the next page and the section’s feeds in its head', async () => {
    const html = String(sectionPage(first))
    expect(html).toContain('<link rel="next" href="/harbour?before=9"/>')
    expect(html).toContain(
      '<link rel="alternate" href="/harbour/feed.xml" type="application/rss+xml" title="Harbour (RSS)"/>',
    )
  })

  it('links the newest articles from a page of older ones, which is not indexed', async () => {
    const html = String(sectionPage({ ...first, older: null, newest: '/harbour' }))
    expect(readHtml(html).text).toContain('Newest articles')
    expect(html).not.toContain('Older articles')
    expect(html).toContain('content="noindex"')
  })

  it('says when nothing is published in the section', async () => {
    const read = readHtml(String(sectionPage({ ...first, articles: [], older: null, mostRead: [] })))
    expect(read.text).toContain('No article has been published in this section yet.')
    expect(attributeValues(read, 'nav', 'aria-label')).toEqual(['Sections'])
  })
})
