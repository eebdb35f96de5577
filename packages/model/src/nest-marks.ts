import type { Mark } from './mark.ts'

/** A part of a marked text: plain text, or a mark with the parts that it encloses. */
export type MarkedPart = string | { mark: Mark; parts: MarkedPart[] }

/**
 * A text as parts that nest as elements do. A mark that begins within another and ends behind it is split. Of two with
 * the same span, the first encloses the second.
 *
 * @param marks Those of this text alone.
 */
export function nestMarks(text: string, marks: readonly Mark[]): MarkedPart[] {
  if (marks.length === 0) return [text]
  return nest(
    text,
    0,
    text.length,
    marks.toSorted((one, other) => one.from - other.from || other.to - one.to),
  )
}

function nest(text: string, from: number, to: number, marks: readonly Mark[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = from
  let waiting = [...marks]
  while (waiting.length > 0) {
    const [mark, ...others] = waiting
    if (mark === undefined) break
    if (mark.from > at) parts.push(text.slice(at, mark.from))
    const end = Math.min(mark.to, to)
    const within = others.filter((other) => other.from < end)
    const crossing = within.filter((other) => other.to > end).map((other) => ({ ...other, from: end }))
    parts.push({
      mark,
      parts: nest(
        text,
        mark.from,
        end,
        within.map((other) => ({ ...other, to: Math.min(other.to, end) })),
      ),
    })
    at = end
    waiting = [...crossing, ...others.filter((other) => other.from >= end)]
  }
  if (at < to) parts.push(text.slice(at, to))
  return parts
}
