import { examples as paper } from '@broadsheet/model'

// From the same invented paper as the examples of the readers' API, so an answer of one operation fits the next.

const { listed, section, hours, ranked, texts } = paper

const body = [{ type: 'paragraph', text: 'It left at noon.' }]
const desk = { slug: listed.slug, url: listed.url, section, headline: listed.headline, revision: 3 }
const times = { publishedAt: listed.publishedAt, scheduledAt: null, modifiedAt: null }

/** Examples that several operations of the desk's API share. */
export const examples = {
  section,
  hours,
  ranked,
  placed: {
    slug: listed.slug,
    url: listed.url,
    section,
    headline: listed.headline,
    kind: 'pin',
    until: '2026-11-24T18:00:00Z',
    placedAt: '2026-11-24T12:00:00Z',
  },
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
    correction: null,
    correctedAt: null,
    status: 'published',
    lang: 'en',
    lede: 'It left at noon.',
    body,
    wordCount: 4,
    frontImage: true,
    source: { key: 'desk:41', label: null, url: null },
    changedBy: 'Night desk',
    changedAt: '2026-11-24T08:15:00Z',
  },
}
