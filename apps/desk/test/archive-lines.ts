import type { ArchivedArticle } from '@broadsheet/model'

/** An article as an export has it, of that id. */
export function archivedArticle(id: number): ArchivedArticle {
  return {
    format: 'broadsheet-article',
    version: 2,
    slug: `article-${id}`,
    oldAddresses: [],
    status: 'published',
    section: { slug: 'harbour', name: 'Harbour' },
    headline: `Headline ${id}`,
    dateline: null,
    byline: null,
    body: [{ type: 'paragraph', text: 'Ferry — late.' }],
    credits: [],
    publishedAt: '2026-11-24T08:15:00Z',
    scheduledAt: null,
    modifiedAt: null,
    correction: null,
    correctedAt: null,
    views: 0,
    votes: 0,
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
    source: { key: `key-${id}`, file: null, label: null, brand: null, disclaimer: null, url: null },
    paper: {
      id,
      revision: 1,
      contentHash: 'a'.repeat(64),
      capturedHash: 'b'.repeat(64),
      sourceHash: null,
      language: null,
      comparedAt: null,
      related: [],
      secondRunOf: null,
      secondRuns: [],
      hours: [],
      days: [],
      redirects: [],
      heat: [null, null],
      placement: null,
    },
  }
}

/** A page of an export: these articles, a line each. */
export function archiveLines(...ids: number[]): string {
  return ids.map((id) => `${JSON.stringify(archivedArticle(id))}\n`).join('')
}
