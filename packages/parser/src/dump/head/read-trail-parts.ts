import { textBehindLabel } from '../label.ts'
import type { Line } from '../line.ts'
import type { TrailHeadWords } from '../template.ts'
import { findWording } from './find-wording.ts'
import { readView, type View } from './read-view.ts'
import { guessTrail, splitTrail, type Trail } from './split-trail.ts'

/** The lines above the date, each by what it is. The headline may come from the trail's line. */
export type TrailParts = {
  trail: Trail | null
  trailLine: Line | null
  headline: Line | null
  view: View | null
  viewLine: Line | null
  unexplained: Line[]
}

/** Tells the lines above the date line apart: trail, headline, view, and what no rule understands. */
export function readTrailParts(lines: readonly Line[], words: TrailHeadWords): TrailParts {
  const trailAt = lines.findIndex((line) => textBehindLabel(line, words.trail) !== null)
  const trailLine = lines[trailAt] ?? null
  const trailText = trailLine === null ? null : textBehindLabel(trailLine, words.trail)
  const below = lines.slice(trailAt + 1)
  const headlineLine = firstIsHeadline(below, trailText, words.view) ? (below[0] ?? null) : null
  const viewLine = below.find((line) => line !== headlineLine && readView(line.folded, words.view) !== null) ?? null
  const trail = trailText === null ? null : readTrail(trailText, headlineLine, words)
  const understood = new Set([headlineLine, viewLine, trail === null ? null : trailLine])
  return {
    trail,
    trailLine,
    headline: headlineLine ?? headlineOf(trail, trailLine),
    view: viewLine === null ? null : readView(viewLine.folded, words.view),
    viewLine,
    unexplained: lines.filter((line) => !understood.has(line)),
  }
}

// A headline may end with the view's word, as in "A Room With a View": the trail, or a view line below it, tells.
function firstIsHeadline(below: readonly Line[], trailText: string | null, viewWord: string): boolean {
  const [first, ...others] = below
  if (first === undefined) return false
  if (readView(first.folded, viewWord) === null) return true
  if (trailText !== null && findWording(trailText, first.text) !== null) return true
  return others.some((line) => readView(line.folded, viewWord) !== null)
}

function readTrail(trailText: string, headlineLine: Line | null, words: TrailHeadWords): Trail | null {
  const split = headlineLine === null ? null : splitTrail(trailText, headlineLine.text, words)
  return split ?? guessTrail(trailText, words)
}

function headlineOf(trail: Trail | null, trailLine: Line | null): Line | null {
  if (trailLine === null || !trail?.headline) return null
  return { number: trailLine.number, text: trail.headline, folded: trail.headline }
}
