import type { Size } from '../measure-sizes.ts'
import { kilobytes } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

/** Sizes beside their limits, and beside those of an earlier build. */
export function sizeReport(sizes: readonly Size[], before: { name: string; sizes: readonly Size[] } | null): string {
  const earlier = ({ what }: Size) => before?.sizes.find((size) => size.what === what)?.bytes
  return markdownTable<Size>(
    [
      { title: 'compressed', of: ({ what }) => what, align: 'left' },
      { title: 'size', of: ({ bytes }) => kilobytes(bytes) },
      ...(before === null ? [] : [{ title: before.name, of: (size: Size) => kilobytes(earlier(size)) }]),
      { title: 'at most', of: ({ most }) => kilobytes(most) },
      { title: '', of: ({ bytes, most }) => (bytes <= most ? 'ok' : 'OVER'), align: 'left' },
    ],
    sizes,
  )
}
