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

/** `marks` are in order. */
function nest(text: string, from: number, to: number, marks: readonly Mark[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = from
  let waiting = marks
  let next = 0
  for (let mark = waiting[next]; mark !== undefined; mark = waiting[next]) {
    if (mark.from > at) parts.push(text.slice(at, mark.from))
    const end = Math.min(mark.to, to)
    const first = next + 1
    next = first
    while ((waiting[next]?.from ?? end) < end) next += 1
    const within = waiting.slice(first, next)
    const inside = within.map((other) => ({ ...other, to: Math.min(other.to, end) }))
    parts.push({ mark, parts: nest(text, mark.from, end, inside) })
    const crossing = within.filter((other) => other.to > end).map((other) => ({ ...other, from: end }))
    if (crossing.length > 0) {
      waiting = [...crossing, ...waiting.slice(next)]
      next = 0
    }
    at = end
  }
  if (at < to) parts.push(text.slice(at, to))
  return parts
}
