import type { PlacementAnswer } from '@broadsheet/model'
import { plainTable } from '../terminal/plain-table.ts'
import { printable } from '../terminal/print.ts'

/** A table of placements. Slugs are not cut, because `desk release` needs them. */
export function placementsTable(placements: readonly PlacementAnswer[]): string {
  return plainTable({
    head: ['State', 'Until', 'Article'],
    rows: placements.map(({ kind, until, slug }) => [kind === 'pin' ? 'pinned' : 'blocked', until, printable(slug)]),
    aligns: ['left', 'left', 'left'],
  })
}
