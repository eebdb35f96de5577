import { textBehindLabel } from '../label.ts'
import { hasWords, type Line } from '../line.ts'
import type { TrailHeadWords } from '../template.ts'
import { findWording } from './find-wording.ts'
import { readView, type View } from './read-view.ts'
import { guessTrail, splitTrail, type Trail } from './split-trail.ts'

// Longer than section, headline and label together.
const maxTrailCharacters = 3_000

/** The lines above the date by their kind. The headline may come from the trail's line. */
type TrailParts = {
  trail: Trail | null
  trailLine: Line | null
  headline: Line | null
  view: View | null
  viewLine: Line | null
  unexplained: Line[]
}

/** Identifies the lines above the date: trail, headline, view, and lines that no rule matches. */
export function readTrailParts(lines: readonly Line[], words: TrailHeadWords): TrailParts {
  const trailAt = lines.findIndex((line) => isTrail(line, words))
  const trailLine = lines[trailAt] ?? null
  const trailText = trailLine === null ? null : textBehindLabel(trailLine, words.trail)
  const below = lines.slice(trailAt + 1)
  const headlineLine = findInTrail(below, trailText ?? '', words) ?? firstUnlessView(below, words.view)
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

function isTrail(line: Line, words: TrailHeadWords): boolean {
  return line.folded.length <= maxTrailCharacters && textBehindLabel(line, words.trail) !== null
}

// The trail's headline, but no label that recurs on its own line.
function findInTrail(below: readonly Line[], trailText: string, words: TrailHeadWords): Line | null {
  const inTrail = below.filter((line) => {
    const found = findWording(trailText, line.text)
    return found?.isWhole && !trailText.slice(0, found.start).endsWith(words.labelSeparator)
  })
  return inTrail.toSorted((one, other) => other.text.length - one.text.length)[0] ?? null
}

// A headline may end with the view's word, as in "A Room With a View"; then a view line follows.
function firstUnlessView(below: readonly Line[], viewWord: string): Line | null {
  const [first, ...others] = below.filter(hasWords)
  const isView = (line: Line): boolean => readView(line.folded, viewWord) !== null
  return first !== undefined && (!isView(first) || others.some(isView)) ? first : null
}

// If the trail's wording of the headline differs entirely, the headline's own line counts.
function readTrail(trailText: string, headlineLine: Line | null, words: TrailHeadWords): Trail | null {
  const split = headlineLine === null ? null : splitTrail(trailText, headlineLine.text, words)
  return split ?? guessTrail(trailText, words)
}

function headlineOf(trail: Trail | null, trailLine: Line | null): Line | null {
  if (trailLine === null || !trail?.headline) return null
  return { number: trailLine.number, text: trail.headline, folded: trail.headline }
}
