import { isCutLabel, isLabel, opensWith, textBehindLabel } from '../label.ts'
import type { Line } from '../line.ts'
import { cutCount } from '../read-count.ts'
import type { ClosingWords, Template } from '../template.ts'

/** The line that ends the body: its index and its content. */
type Closing = { at: number; votes: number | null; section: string | null }

/**
 * Finds the line that ends the body: the last one of its form before a list or the document's end, so that the same
 * words within the body stay there. A vote line needs neither, for no sentence looks like it.
 */
export function findClosing(lines: readonly Line[], template: Template, section: string | null): Closing | null {
  const closings = lines.flatMap((line, at) => {
    const held = readClosing(line, template.closing, section, at === lines.length - 1)
    return held === null ? [] : [{ at, ...held }]
  })
  const inPlace = closings.findLast(({ at }) => isBeforeListOrEnd(lines, at, template))
  return inPlace ?? (template.closing.holds === 'votes' ? (closings.at(-1) ?? null) : null)
}

function isBeforeListOrEnd(lines: readonly Line[], at: number, template: Template): boolean {
  const next = lines[at + 1]
  return next === undefined || template.lists.some((list) => isLabel(next, list.label))
}

function readClosing(
  line: Line,
  words: ClosingWords,
  section: string | null,
  isLastLine: boolean,
): Omit<Closing, 'at'> | null {
  if (words.holds === 'section') return readSection(textBehindLabel(line, words.label), section)
  if (isLastLine && isCutLabel(line, words.label)) return { votes: null, section: null }
  return readVotes(line.folded, words.label)
}

function readVotes(folded: string, label: string): Omit<Closing, 'at'> | null {
  if (!opensWith(folded, label)) return null
  const { count, behind } = cutCount(folded.slice(label.length))
  return behind === '' ? { votes: count, section: null } : null
}

// Only the page's section ends the body: `More: what to know` is a line of it.
function readSection(text: string | null, section: string | null): Omit<Closing, 'at'> | null {
  const maxSectionCharacters = 60
  if (text === null || text === '' || text.length > maxSectionCharacters) return null
  return section === null || section.toLowerCase() === text.toLowerCase() ? { votes: null, section: text } : null
}
