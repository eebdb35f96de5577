import { createHash } from 'node:crypto'
import type { BackupArticle } from '@broadsheet/model'

/** The numbers from 1 to `length`. */
export const count = (length: number): number[] => Array.from({ length }, (_, at) => at + 1)

/** An article with this id, as an export has it. */
export function exportedArticle(id: number): BackupArticle {
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
      firstPath: null,
      comparedAt: null,
      related: [],
      secondRunOf: null,
      secondRuns: [],
      hours: [],
      days: [],
      cast: { ever: [0, 0], hours: [] },
      redirects: [],
      addresses: [],
      images: [],
      withoutImage: false,
      heat: [null, null],
      placement: null,
    },
  }
}

/** A page of an export with these articles, one per line. */
export function exportLines(...ids: number[]): string {
  return ids.map((id) => `${JSON.stringify(exportedArticle(id))}\n`).join('')
}

const begin = {
  format: 'broadsheet-backup',
  version: 1,
  paper: 'Tidewatch',
  site: 'https://paper.example',
  begunAt: '2026-11-27T00:00:00.000Z',
}

/** A complete backup of these lines, which end in line feeds. */
export function backupText(lines: string): string {
  const text = `${JSON.stringify(begin)}\n${lines}`
  const sha256 = createHash('sha256').update(text).digest('hex')
  const end = { format: 'broadsheet-backup-end', lines: text.split('\n').length - 1, sha256 }
  return `${text}${JSON.stringify(end)}\n`
}
