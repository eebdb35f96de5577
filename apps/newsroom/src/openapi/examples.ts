// One invented paper, so that what one address answers can be sent to the next.

const section = { slug: 'harbour', name: 'Harbour' }
const hours = Array.from({ length: 24 }, (_, hour) => hour % 7)

const listed = {
  slug: 'late-ferry',
  url: 'https://paper.example/harbour/late-ferry',
  section,
  headline: 'Ferry late for the eleventh time',
  publishedAt: '2026-11-24T08:15:00Z',
  views: 1204,
  votes: 8,
}

const story = { lede: 'It left at noon.', modifiedAt: null }
const body = [{ type: 'paragraph', text: 'It left at noon.' }]
const source = { key: 'desk:41', label: null, url: null }
const texts = { dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' }, byline: null, credits: [] }
const corrected = { correction: null, correctedAt: null }
const desk = { slug: listed.slug, url: listed.url, section, headline: listed.headline, revision: 3 }
const times = { publishedAt: listed.publishedAt, scheduledAt: null, modifiedAt: null }
const placed = { ...pick(listed), kind: 'pin', until: '2026-11-24T18:00:00Z', placedAt: '2026-11-24T12:00:00Z' }
const ranked = { ...listed, position: 1, moved: 2, pinned: false, viewsByHour: hours }

function pick({ slug, url, section: of, headline }: typeof listed) {
  return { slug, url, section: of, headline }
}

/** An example of each thing that the API takes or gives. */
export const examples = {
  summary: { ...listed, ...story },
  found: { ...listed, ...story, snippet: '… late for the eleventh time …' },
  article: {
    ...listed,
    ...story,
    ...texts,
    ...corrected,
    body,
    wordCount: 4,
    source,
    related: [{ headline: 'Fog on the Sell', url: 'https://paper.example/weather/fog', section }],
    ranking: [{ headline: 'A story that nobody kept', url: null, section: null }],
    recommendation: [],
  },
  section,
  ranked,
  placed,
  redirect: { from: 'ferry', to: listed.slug, url: listed.url },
  content: { section: 'Harbour', headline: listed.headline, body },
  draft: {
    source: { key: 'wire:8812', file: null, label: 'Longshore', brand: null, disclaimer: null, url: null },
    section: 'Harbour',
    headline: listed.headline,
    ...texts,
    body,
    publishedAt: 1763972100,
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
  },
  deskSummary: { ...desk, ...times, status: 'published' },
  deskArticle: {
    ...desk,
    ...times,
    ...texts,
    ...corrected,
    status: 'published',
    lede: story.lede,
    body,
    wordCount: 4,
    source,
    changedBy: 'Night desk',
    changedAt: '2026-11-24T08:15:00Z',
  },
  origin: { page: '/', list: 'trending', position: 1, of: 10, snapshot: 1764000000 },
  hours,
}
