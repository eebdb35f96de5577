import { isLabel } from '../label.ts'
import type { Line } from '../line.ts'
import type { ListWords } from '../template.ts'
import { itemMark } from './item-mark.ts'

const maxHeadlineCharacters = 180

/**
 * The index at which the lists begin on a page without a closing line: the first label after which all lines are lists
 * in the template's order, each of marked items or of lines that could be headlines. Searched from the end, so that a
 * label's word within the body stays there. `lines.length` without lists.
 */
export function findLists(lines: readonly Line[], lists: readonly ListWords[]): number {
  let start = lines.length
  for (const { label } of lists.toReversed()) {
    const at = lines.findLastIndex((line, index) => index < start && isLabel(line, label))
    if (at >= 0 && areItems(lines.slice(at + 1, start))) start = at
  }
  return lines.length - start > 1 ? start : lines.length
}

function areItems(lines: readonly Line[]): boolean {
  return lines.every((line) => itemMark.test(line.text)) || !areProse(lines)
}

// A headline may end with a full stop; most of several don't.
function areProse(lines: readonly Line[]): boolean {
  const closed = lines.filter(({ text }) => /[.。]["”’]?$/u.test(text))
  return closed.length * 2 >= lines.length || lines.some(({ text }) => text.length > maxHeadlineCharacters)
}
