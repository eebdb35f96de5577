import {
  type ArticleLists,
  type FrontArticle,
  type ListEntry,
  type PublishedArticle,
  type RankedArticle,
  type Section,
  type Site,
  formatViewHours,
  listEntry,
} from '@broadsheet/model'

/** 2025-04-12T18:56:23Z */
const publishedAt = 1744484183
const imageName = `${'0a'.repeat(16)}.jpg`
const imageFacts = { width: 1600, height: 1000, focus: { x: 20, y: 50 }, tone: 13, isAnimated: false, bytes: 90_000 }

/** The content of pages, for tests. `mark` is in every text from outside. */
export function samplePaper(mark = '') {
  const site: Site = {
    name: `The Quay${mark}`,
    description: `News of the harbour${mark}`,
    url: 'https://quay.example',
    locale: 'en-GB',
    timezone: 'Asia/Shanghai',
  }
  const sections: Section[] = [section('harbour', mark), section('stocks', mark), section('weather', mark)]
  const front = Array.from({ length: 24 }, (_, position) => frontArticle(position, mark))
  const listed: ListEntry[] = front.slice(0, 8).map(listEntry)
  const neighbours = { older: frontArticle(5, mark), newer: frontArticle(7, mark) }
  const ranked = front.slice(0, 8).map((article, at): RankedArticle => {
    const hours = at === 0 ? '' : formatViewHours(Array.from({ length: 24 }, (_, hour) => hour % (at + 1)))
    return { ...article, hours, pinned: false, moved: at === 0 ? null : at - 2 }
  })
  const found = front.slice(0, 8).map((article) => ({ ...article, snippet: snippet(mark) }))
  return {
    site,
    sections,
    article: publishedArticle(mark),
    neighbours,
    lists: articleLists(mark),
    front,
    listed,
    ranked,
    found,
  }
}

function section(slug: string, mark: string): Section {
  return { slug: slug + mark, name: slug.charAt(0).toUpperCase() + slug.slice(1) + mark }
}

function frontArticle(position: number, mark: string): FrontArticle {
  return {
    slug: `pilots-return-${position}${mark}`,
    section: section(position % 2 === 0 ? 'harbour' : 'stocks', mark),
    headline: `Pilots return, part ${position}${mark}`,
    lang: null,
    lede: `The strike is over${mark}`,
    publishedAt: publishedAt - position * 3600,
    modifiedAt: null,
    image: { name: imageName, alt: `A ferry${mark}`, ...imageFacts },
    views: 1234 + position,
    votes: position,
  }
}

function publishedArticle(mark: string): PublishedArticle {
  return {
    ...frontArticle(0, mark),
    id: 1,
    votes: 8,
    headline: `Pilots end strike${mark}`,
    dateline: { place: `PORTO SOLENE${mark}`, agency: `CW${mark}`, text: `PORTO SOLENE (CW) — ${mark}` },
    byline: { text: `By NELL HARROW${mark}`, names: [`NELL HARROW${mark}`], agency: `CW${mark}` },
    body: [
      { type: 'paragraph', text: `The strike is over.${mark}` },
      { type: 'separator' },
      { type: 'paragraph', text: `Ferries sail again.${mark}` },
    ],
    credits: [`Jonna Brask contributed to this report.${mark}`],
    wordCount: 7,
    modifiedAt: publishedAt + 7200,
    correction: `The year was 1998.${mark}`,
    correctedAt: publishedAt + 7200,
    linked: null,
    images: null,
    source: { key: 'pilots.txt', label: `MoneyStream${mark}`, url: null },
  }
}

function articleLists(mark: string): ArticleLists {
  const held = frontArticle(3, mark)
  return {
    related: [
      { headline: held.headline, article: held },
      { headline: `Captured, related${mark}`, article: null },
    ],
    ranking: [{ headline: `Captured, ranked${mark}`, article: null }],
    recommendation: [{ headline: `Captured, recommended${mark}`, article: null }],
  }
}

function snippet(mark: string) {
  return [
    { text: `The ${mark}`, isMatch: false },
    { text: `strike${mark}`, isMatch: true },
    { text: ` is over${mark}`, isMatch: false },
  ]
}
