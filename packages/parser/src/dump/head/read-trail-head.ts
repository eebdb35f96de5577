import { reject } from '../../result/reject-reason.ts'
import { isLabel, textBehindLabel } from '../label.ts'
import type { Line } from '../line.ts'
import { findClosing } from '../tail/find-closing.ts'
import type { Template, TrailHeadWords } from '../template.ts'
import { maxHeadLines, type HeadResult } from './head.ts'
import { readTrailParts } from './read-trail-parts.ts'
import { readView } from './read-view.ts'

/** The number of the template's marks in a document: trail, view, date, vote line, a list. */
export function countTrailMarks(lines: readonly Line[], template: Template, words: TrailHeadWords): number {
  const top = lines.slice(0, maxHeadLines)
  const marks = [
    top.some((line) => textBehindLabel(line, words.trail) !== null),
    top.some((line) => isLabel(line, words.view)),
    top.some((line) => textBehindLabel(line, words.date) !== null),
    findClosing(lines, template, null) !== null,
    lines.some((line) => template.lists.some((list) => isLabel(line, list.label))),
  ]
  return marks.filter(Boolean).length
}

/**
 * Parses a head that begins with the trail and ends with the date line; the trail, the headline or the view may be
 * missing.
 */
export function readTrailHead(lines: readonly Line[], words: TrailHeadWords): HeadResult {
  const dateAt = lines.slice(0, maxHeadLines).findIndex((line) => textBehindLabel(line, words.date) !== null)
  const parts = readTrailParts(lines.slice(0, dateAt < 0 ? maxHeadLines : dateAt), words)
  const dateLine = lines[dateAt]
  if (parts.headline === null) return reject('no-headline', (parts.trailLine ?? lines[0] ?? dateLine)?.number ?? 1)
  if (dateLine === undefined) return reject('no-date', (parts.viewLine ?? parts.headline).number)
  // Some pages have the view line after the date.
  const next = lines[dateAt + 1]
  const viewBehind = parts.view === null && next !== undefined && isPlainView(next, words.view)
  const view = viewBehind ? readView(next.folded, words.view) : parts.view
  return {
    ok: true,
    head: {
      headline: parts.headline,
      section: parts.trail?.section ?? null,
      label: parts.trail?.label ?? null,
      brand: view?.brand ?? null,
      views: view?.views ?? null,
      date: { text: textBehindLabel(dateLine, words.date) ?? '', line: dateLine.number },
      unexplained: parts.unexplained,
      body: lines.slice(dateAt + (viewBehind ? 2 : 1)),
    },
  }
}

function isPlainView(line: Line, word: string): boolean {
  return readView(line.folded, word)?.brand === null
}
