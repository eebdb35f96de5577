import { type RankingWindow, type Section, formatViewHours, rankingWindows } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { wordsFor } from '../../words/words-for.ts'
import { rankingAddress } from './ranking-address.ts'
import { rankingPage } from './ranking-page.tsx'

const { site, sections, ranked } = samplePaper()
const stocks: Section = { slug: 'stocks', name: 'Stocks' }
const ofStocks = { site, sections, window: 'day', section: stocks, entries: ranked, computedAt: 1744484183 } as const

describe('the ranking page', () => {
  it('marks its window and section', async () => {
    const html = String(rankingPage(ofStocks))
    expect(html).toContain('<a href="/ranking?window=day&amp;section=stocks" aria-current="true">Day</a>')
    expect(html).toContain('<a href="/ranking?window=day&amp;section=stocks" aria-current="true">Stocks</a>')
    expect(html).toContain('<a href="/ranking?window=day">All sections</a>')
  })

  it('shows views, votes and the time of counting', async () => {
    const { text } = readHtml(String(rankingPage(ofStocks)))
    expect(text).toContain('1,235 views 1 vote')
    expect(text).toContain('Counted 13 April 2025 at 02:56 GMT+8')
  })

  it('shows the movement of an article in words and symbols', async () => {
    const read = readHtml(String(rankingPage(ofStocks)))
    const label = attributeValues(read, 'span', 'aria-label').filter((label) => /place/.test(label))
    expect(label.slice(0, 3)).toEqual(['Down 1 place', 'Up 1 place', 'Up 2 places'])
    expect(read.text).toMatch(/New.*▼ 1.*▲ 1.*▲ 2/s)
  })

  it('draws the last 24 hours of an entry, and has their sum and the busiest hour in the paper’s time zone', async () => {
    // Counted at 18:56 UTC, 02:56 in Shanghai: the last hour begins at 02:00.
    const hours = formatViewHours(Array.from({ length: 24 }, (_, hour) => (hour === 20 ? 1200 : hour === 23 ? 34 : 0)))
    const entries = ranked.slice(0, 1).map((entry) => ({ ...entry, hours }))
    const read = readHtml(String(rankingPage({ ...ofStocks, entries })))
    expect(attributeValues(read, 'span', 'aria-label')).toContain('Views in the last 24 hours: 1,234, most at 23:00')
    expect(attributeValues(read, 'path', 'd')).toEqual(['M81.5 24v-24m12 24v-1'])
  })

  it('draws no bars without views, and says so', async () => {
    const entries = ranked.slice(0, 1).map((entry) => ({ ...entry, hours: '' }))
    const read = readHtml(String(rankingPage({ ...ofStocks, entries })))
    expect(attributeValues(read, 'span', 'aria-label')).toContain('No views in the last 24 hours')
    expect(attributeValues(read, 'path', 'd')).toEqual([])
  })

  it('marks a pinned article instead of showing its movement', async () => {
    const entries = ranked.map((entry, index) => ({ ...entry, pinned: index === 1 }))
    const { text } = readHtml(String(rankingPage({ ...ofStocks, entries })))
    expect(text.match(/Chosen by the editors/g)).toHaveLength(1)
    expect(text).not.toContain('▼ 1')
  })

  it.each(['en', 'zh'])('explains in %s how the list of each window is made', async (locale) => {
    const words = wordsFor(locale)
    for (const window of rankingWindows) {
      const { text } = readHtml(String(rankingPage({ ...ofStocks, site: { ...site, locale }, window })))
      expect(text).toContain(words.rankedBy[window])
      expect(text).toContain(words.howRanked)
    }
    expect(new Set(Object.values(words.rankedBy)).size).toBe(rankingWindows.length)
  })

  it('has the names of its list and snapshot, for clicks', async () => {
    const ofPaper = readHtml(String(rankingPage({ ...ofStocks, section: null })))
    expect(attributeValues(ofPaper, 'ol', 'data-list')).toEqual(['day'])
    expect(attributeValues(ofPaper, 'html', 'data-snapshot')).toEqual(['1744484183'])
    const ofSection = readHtml(String(rankingPage(ofStocks)))
    expect(attributeValues(ofSection, 'ol', 'data-list')).toEqual(['stocks/day'])
  })

  it('says when nothing is ranked', async () => {
    const { text } = readHtml(String(rankingPage({ ...ofStocks, entries: [], computedAt: null })))
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
