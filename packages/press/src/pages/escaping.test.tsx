import { articlePath } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { hostileMarks } from '../../testing/hostile-marks.ts'
import { readHtml } from '../../testing/read-html.ts'
import { sampleBlocks, sampleMarks } from '../../testing/sample-blocks.ts'
import { samplePaper } from '../../testing/sample-paper.ts'
import { aboutPage } from './about/about-page.tsx'
import { archivePage } from './archive/archive-page.tsx'
import { daysOfMonth } from './archive/calendar-day.ts'
import { articlePage } from './article/article-page.tsx'
import { errorPage } from './error/error-page.tsx'
import { frontPage } from './front/front-page.tsx'
import { layOutFront } from './front/lay-out-front.ts'
import { gonePage } from './gone/gone-page.tsx'
import { notFoundPage } from './not-found/not-found-page.tsx'
import { rankingPage } from './ranking/ranking-page.tsx'
import { searchPage } from './search/search-page.tsx'
import { sectionPage } from './section/section-page.tsx'

type Paper = ReturnType<typeof samplePaper>

const firstSection = ({ sections }: Paper) => sections[0] ?? { slug: 'none', name: 'None' }

const pages: Record<string, (paper: Paper, mark: string) => unknown> = {
  article: (paper) => articlePage({ ...paper, path: articlePath(paper.article) }),
  'illustrated article': (paper, mark) =>
    articlePage({
      ...paper,
      article: { ...paper.article, body: [...sampleBlocks(mark), ...sampleMarks(mark)] },
      path: articlePath(paper.article),
    }),
  front: ({ site, sections, front, listed }) =>
    frontPage({
      site,
      sections,
      ...layOutFront({
        lead: front[0] ?? null,
        latest: front.slice(1),
        blocks: sections.map((section) => ({ section, articles: front.slice(0, 5) })),
      }),
      mostRead: listed,
    }),
  'empty front': ({ site, sections }) =>
    frontPage({ site, sections, ...layOutFront({ lead: null, latest: [], blocks: [] }), mostRead: [] }),
  section: (paper) =>
    sectionPage({
      site: paper.site,
      sections: paper.sections,
      section: firstSection(paper),
      articles: paper.front,
      older: '/harbour?before=1',
      newest: null,
      mostRead: paper.listed,
    }),
  ranking: (paper) =>
    rankingPage({
      site: paper.site,
      sections: paper.sections,
      window: 'day',
      section: firstSection(paper),
      entries: paper.ranked,
      computedAt: 1744484183,
    }),
  search: (paper) =>
    searchPage({
      site: paper.site,
      sections: paper.sections,
      question: { query: paper.article.headline, section: firstSection(paper).slug, from: null, to: null },
      articles: paper.found,
      offset: 20,
      previous: 0,
      next: 40,
      suggestions: paper.listed,
    }),
  'search that finds nothing': (paper) =>
    searchPage({
      site: paper.site,
      sections: paper.sections,
      question: { query: paper.article.headline, section: null, from: null, to: null },
      articles: [],
      offset: 0,
      previous: null,
      next: null,
      suggestions: paper.listed,
    }),
  archive: ({ site, sections, front }) =>
    archivePage({
      site,
      sections,
      day: '2025-04-13',
      articles: front,
      rest: '/archive/2025/04/13?before=1',
      isWhole: true,
      calendar: {
        days: daysOfMonth('2025-04-13'),
        linked: ['2025-04-12', '2025-04-13'],
        previousMonth: '2025-03-01',
        nextMonth: null,
      },
      previousDay: '2025-04-12',
      nextDay: null,
    }),
  about: ({ site, sections }) => aboutPage({ site, sections }),
  'not found': ({ site, sections, listed }) => notFoundPage({ site, sections, suggestions: listed }),
  gone: ({ site, sections, listed }) => gonePage({ site, sections, suggestions: listed }),
  error: ({ site }) => errorPage({ site }),
}

const shapeOf = (html: string) =>
  readHtml(html).tags.map(({ name, attributes }) => [name, ...attributes.map(([attribute]) => attribute)].join(' '))

describe.each(Object.entries(pages))('the %s page', (_, page) => {
  it.each(hostileMarks)('has the same markup when every text contains %s', async (mark) => {
    expect(shapeOf(String(await page(samplePaper(mark), mark)))).toEqual(shapeOf(String(await page(samplePaper(), ''))))
  })

  it.each(hostileMarks)('shows %s as text', async (mark) => {
    expect(readHtml(String(await page(samplePaper(mark), mark))).text).toContain(`The Quay${mark}`)
  })
})
