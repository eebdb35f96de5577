import type { RankingWindow, Section } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../read-html.ts'
import { samplePaper } from '../sample-paper.ts'
import { rankingAddress } from './ranking-address.ts'
import { rankingPage } from './ranking-page.tsx'

const { site, sections, ranked } = samplePaper()
const stocks: Section = { slug: 'stocks', name: 'Stocks' }
const ofStocks = { site, sections, window: 'day', section: stocks, entries: ranked, computedAt: 1744484183 } as const

describe('the ranking page', () => {
  it('marks the window and the section that it shows', async () => {
    const html = String(await rankingPage(ofStocks))
    expect(html).toContain('<a href="/ranking?window=day&amp;section=stocks" aria-current="true">Day</a>')
    expect(html).toContain('<a href="/ranking?window=day&amp;section=stocks" aria-current="true">Stocks</a>')
    expect(html).toContain('<a href="/ranking?window=day">All sections</a>')
  })

  it('shows views, votes and when they were counted', async () => {
    const { text } = readHtml(String(await rankingPage(ofStocks)))
    expect(text).toContain('1,235 views 1 vote')
    expect(text).toContain('Counted 13 April 2025 at 02:56 GMT+8')
  })

  it('says in words and in signs how far an article moved', async () => {
    const read = readHtml(String(await rankingPage(ofStocks)))
    expect(attributeValues(read, 'span', 'aria-label').slice(0, 3)).toEqual([
      'Down 1 place',
      'Up 1 place',
      'Up 2 places',
    ])
    expect(read.text).toMatch(/New.*▼ 1.*▲ 1.*▲ 2/s)
  })

  it('says so when nothing is ranked', async () => {
    const { text } = readHtml(String(await rankingPage({ ...ofStocks, entries: [], computedAt: null })))
    expect(text).toContain('Nothing has been read in this period yet.')
    expect(text).not.toContain('Counted')
  })
})

describe('rankingAddress', () => {
  it.each<[RankingWindow, Section | null, string]>([
    ['trending', null, '/ranking'],
    ['week', null, '/ranking?window=week'],
    ['trending', stocks, '/ranking?section=stocks'],
    ['all', { slug: '港口', name: '港口' }, '/ranking?window=all&section=%E6%B8%AF%E5%8F%A3'],
  ])('leaves the defaults out of the address of %s', (window, section, address) => {
    expect(rankingAddress(window, section)).toBe(address)
  })
})
