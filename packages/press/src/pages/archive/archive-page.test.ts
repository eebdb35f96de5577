import { describe, expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { archivePage } from './archive-page.tsx'
import { daysOfMonth } from './calendar-day.ts'

const { site, sections, front } = samplePaper()
const page = {
  site,
  sections,
  day: '2025-04-13',
  articles: front.slice(0, 2),
  rest: null,
  isWhole: true,
  calendar: {
    days: daysOfMonth('2025-04-13'),
    linked: ['2025-04-12', '2025-04-13'],
    previousMonth: '2025-02-27',
    nextMonth: null,
  },
  previousDay: '2025-04-12',
  nextDay: null,
}

const render = async (changes: Partial<Parameters<typeof archivePage>[0]> = {}) =>
  String(archivePage({ ...page, ...changes }))

describe('a day of the archive', () => {
  it('shows its articles by time in the paper’s time zone', async () => {
    const { text } = readHtml(await render())
    expect(text).toContain('Sunday, 13 April 2025')
    expect(text).toContain('2 articles')
    expect(text).toContain('02:56')
  })

  it('links only the days that have articles', async () => {
    const read = readHtml(await render())
    const days = attributeValues(read, 'a', 'href').filter((href) => href.startsWith('/archive/'))
    expect(days).toEqual(['/archive/2025/04/12', '/archive/2025/04/12', '/archive/2025/04/13', '/archive/2025/02/27'])
    expect(read.tags.filter(({ name }) => name === 'td')).toHaveLength(35)
    expect(attributeValues(read, 'a', 'aria-current')).toEqual(['date'])
  })

  it('says when nothing was published, and is not indexed then', async () => {
    const html = await render({ articles: [] })
    expect(html).toContain('Nothing was published on this day.')
    expect(html).toContain('content="noindex"')
  })

  it('links the rest of a full day', async () => {
    const read = readHtml(await render({ rest: '/archive/2025/04/13?before=9' }))
    expect(read.text).toContain('More of this day')
    expect(read.text).not.toContain('2 articles')
  })
})
