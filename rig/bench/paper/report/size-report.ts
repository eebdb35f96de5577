import { kilobytes } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

/** Something whose bytes, compressed by gzip, have a limit (DESIGN: budgets). */
export type Size = { what: string; bytes: number; most: number }

/** Sizes beside their limits. */
export function sizeReport(sizes: readonly Size[]): string {
  return markdownTable<Size>(
    [
      { title: 'compressed', of: ({ what }) => what, align: 'left' },
      { title: 'size', of: ({ bytes }) => kilobytes(bytes) },
      { title: 'at most', of: ({ most }) => kilobytes(most) },
      { title: '', of: ({ bytes, most }) => (bytes <= most ? 'ok' : 'OVER'), align: 'left' },
    ],
    sizes,
  )
}
