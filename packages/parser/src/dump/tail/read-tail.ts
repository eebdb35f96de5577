import { isLabel, opensWith } from '../label.ts'
import type { Line } from '../line.ts'
import type { Template } from '../template.ts'
import { findClosing } from './find-closing.ts'
import { findLists } from './find-lists.ts'
import { readLists, type CapturedLists } from './read-lists.ts'

/** The parts of a page below its head. `body` still includes bylines, datelines and credits. */
export type Tail = {
  body: Line[]
  disclaimer: string | null
  votes: number | null
  section: string | null
  lists: CapturedLists
  listsLine: number | null
}

/**
 * Separates the body from the parts below it: the closing line, the lists, the disclaimer. Lines that no rule matches
 * stay in the body.
 */
export function readTail(lines: readonly Line[], template: Template, section: string | null): Tail {
  const closing = findClosing(lines, template, section)
  const { above, lists } = divide(lines, closing?.at ?? lines.length, template)
  const last = above.at(-1)
  const disclaimer = last !== undefined && opensWith(last.folded, template.disclaimerOpener) ? last : null
  return {
    body: disclaimer === null ? above : above.slice(0, -1),
    disclaimer: disclaimer?.text ?? null,
    votes: closing?.votes ?? null,
    section: closing?.section ?? null,
    lists: readLists(lists, template.lists),
    listsLine: lists[0]?.number ?? null,
  }
}

function divide(lines: readonly Line[], closingAt: number, template: Template): { above: Line[]; lists: Line[] } {
  const next = lines[closingAt + 1]
  if (next !== undefined && template.lists.some((list) => isLabel(next, list.label))) {
    return { above: lines.slice(0, closingAt), lists: lines.slice(closingAt + 1) }
  }
  const others = lines.toSpliced(closingAt, 1)
  const listsAt = findLists(others, template.lists)
  return { above: others.slice(0, listsAt), lists: others.slice(listsAt) }
}
