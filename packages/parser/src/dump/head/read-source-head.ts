import { reject } from '../../result/reject-reason.ts'
import { cutAtLabel } from '../label.ts'
import { hasWords, type Line } from '../line.ts'
import type { SourceHeadWords } from '../template.ts'
import { maxHeadLines, type HeadResult } from './head.ts'

const maxDateCharacters = 40

type SourceLine = { date: string; label: string | null; section: string | null }

/** Whether the first lines include the template's line of date, source and category. */
export function hasSourceLine(lines: readonly Line[], words: SourceHeadWords): boolean {
  return lines.slice(0, maxHeadLines).some((line) => readSourceLine(line, words) !== null)
}

/**
 * Parses a head of a headline and a line of date, source and category, of which the source or the category is optional.
 */
export function readSourceHead(lines: readonly Line[], words: SourceHeadWords): HeadResult {
  const at = lines.slice(0, maxHeadLines).findIndex((line) => readSourceLine(line, words) !== null)
  const line = lines[at]
  const source = line === undefined ? null : readSourceLine(line, words)
  if (line === undefined || source === null) return reject('not-an-article', lines[0]?.number ?? 1)
  const above = lines.slice(0, at)
  const headline = above.find(hasWords)
  if (headline === undefined) return reject('no-headline', line.number)
  if (source.date === '') return reject('no-date', line.number)
  return {
    ok: true,
    head: {
      headline,
      section: source.section,
      label: source.label,
      brand: null,
      views: null,
      date: { text: source.date, line: line.number },
      unexplained: above.filter((other) => other !== headline),
      body: lines.slice(at + 1),
    },
  }
}

// A date and one label, or both labels: a single label could begin a sentence.
function readSourceLine(line: Line, words: SourceHeadWords): SourceLine | null {
  const category = cutAtLabel(line.folded, words.category)
  const source = cutAtLabel(category?.before ?? line.folded, words.source)
  const date = source?.before ?? category?.before ?? ''
  const hasBoth = source !== null && category !== null
  const isSourceLine = hasBoth || ((source ?? category) !== null && /^\p{Nd}{4}\D/u.test(date))
  if (!isSourceLine || date.length > maxDateCharacters) return null
  return { date, label: source?.behind || null, section: category?.behind || null }
}
