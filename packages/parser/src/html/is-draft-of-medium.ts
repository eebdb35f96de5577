import type { Page } from './facts/page.ts'
import { textOf } from './html-node.ts'

/**
 * Whether a page is a draft in an export of Medium: it has no time of publication, and the only date on it is that of
 * the export.
 */
export function isDraftOfMedium({ elements }: Pick<Page, 'elements'>): boolean {
  const footers = elements.filter(({ element }) => element.name === 'footer')
  const isExport = footers.some(({ element }) => /\bExported from\s+Medium on\b/u.test(textOf(element.children)))
  return (
    isExport && !elements.some(({ element }) => /(?:^|\s)dt-published(?:\s|$)/u.test(element.attributes['class'] ?? ''))
  )
}
