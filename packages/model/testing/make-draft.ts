import type { ArticleDraft, CapturedHeadline } from '../src/article-draft.ts'

const noon = Date.UTC(2026, 10, 20, 12) / 1000

export type DraftChanges = Partial<Omit<ArticleDraft, 'captured' | 'source'>> & {
  captured?: Partial<ArticleDraft['captured']>
  source?: Partial<ArticleDraft['source']>
}

/** A draft of a small harbour story; `number` tells drafts apart, and higher numbers are published later. */
export function makeDraft(number: number, changes: DraftChanges = {}): ArticleDraft {
  return {
    section: 'Harbour',
    headline: `Ferry ${number} leaves late`,
    dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' },
    byline: null,
    body: [{ type: 'paragraph', text: `Ferry number ${number} left the quay late.` }],
    credits: [],
    publishedAt: noon + number * 60,
    ...changes,
    source: {
      key: `test:${number}`,
      file: `${number}.txt`,
      label: 'The Quay Post',
      brand: null,
      disclaimer: null,
      url: null,
      ...changes.source,
    },
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [], ...changes.captured },
  }
}

export function captured(...headlines: string[]): CapturedHeadline[] {
  return headlines.map((headline) => ({ headline, snippet: null }))
}
