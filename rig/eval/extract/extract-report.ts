import { columns } from '../columns.ts'
import type { ExtractionPart } from './evaluate-extraction.ts'
import type { Share } from './score-page.ts'

/** How well pages are read, as a table for each part of them. */
export function extractReport(parts: readonly ExtractionPart[]): string {
  return parts
    .map(({ part, pages, segments, results }) => {
      const rows = results.map(
        ({ extractor, precision, recall, f1, title, author, date, refused, undated, milliseconds }) => [
          extractor,
          ...[precision, recall, f1].map(decimal),
          ...[title, author, date].map(shareText),
          decimal(refused / pages),
          decimal(undated / pages),
          milliseconds.toFixed(1),
        ],
      )
      return [
        `${part[0]?.toUpperCase()}${part.slice(1)}: ${pages} pages, ${segments} segments.`,
        columns(['', 'precision', 'recall', 'F1', 'title', 'author', 'date', 'refused', 'undated', 'ms a page'], rows),
      ].join('\n')
    })
    .join('\n')
}

function shareText({ right, of }: Share): string {
  return of === 0 ? '' : `${decimal(right / of)} of ${of}`
}

function decimal(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(3).replace(/^0\./u, '.')
}
