import { headlineKey } from '@broadsheet/model'
import type { Extraction } from './extractors.ts'
import type { GoldPage } from './read-gold.ts'

/** How often something was right, of how many times it could have been. */
export type Share = { right: number; of: number }

/**
 * Segments that the text should hold and does (`held`), should and doesn't (`missed`), shouldn't and does (`extra`);
 * and whether the facts are right, of those that are known.
 */
export type PageScore = { held: number; missed: number; extra: number; title: Share; author: Share; date: Share }

/**
 * Scores what was read of a page. A segment counts as held when it stands in the text, both with each run of white space
 * as one space and in Unicode's composed form. A title is right when it is the same but for case, quotes and dashes; an
 * author, when all names are there and no other; a date, when it is the same day.
 */
export function scorePage(page: GoldPage, { text, title, author, date }: Omit<Extraction, 'isRefused'>): PageScore {
  const folded = fold(text)
  const held = page.contains.filter((segment) => folded.includes(fold(segment))).length
  return {
    held,
    missed: page.contains.length - held,
    extra: page.excludes.filter((segment) => folded.includes(fold(segment))).length,
    title: share(page.title, title, headlineKey),
    author: share(page.author === undefined ? undefined : [page.author].flat().join(', '), author, namesKey),
    date: share(page.date, date, (day) => day),
  }
}

/** Precision, recall and F1 over the segments of all pages together (micro-average); not a number without segments. */
export function segmentScores(pages: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  const sum = (count: (page: PageScore) => number): number => pages.reduce((total, page) => total + count(page), 0)
  const held = sum((page) => page.held)
  const missed = sum((page) => page.missed)
  const extra = sum((page) => page.extra)
  return {
    precision: held / (held + extra),
    recall: held / (held + missed),
    f1: (2 * held) / (2 * held + missed + extra),
  }
}

function share(known: string | undefined, read: string | null, keyOf: (text: string) => string): Share {
  if (known === undefined) return { right: 0, of: 0 }
  return { right: read !== null && keyOf(read) === keyOf(known) ? 1 : 0, of: 1 }
}

function namesKey(names: string): string {
  return names
    .split(/\s*[,;]\s*|\s+(?:and|und|et|&)\s+/u)
    .map(headlineKey)
    .filter((name) => name !== '')
    .toSorted()
    .join(', ')
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
