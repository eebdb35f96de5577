import type { PlacementAnswer } from '@broadsheet/model'
import { plainTable } from '../terminal/plain-table.ts'
import { printable } from '../terminal/print.ts'

/** Placements for people. The slugs are whole, however long: they are what `desk release` wants. */
export function placementsTable(placements: readonly PlacementAnswer[]): string {
  return plainTable({
    head: ['Is', 'Until', 'Article'],
    rows: placements.map(({ kind, until, slug }) => [kind === 'pin' ? 'pinned' : 'blocked', until, printable(slug)]),
    aligns: ['left', 'left', 'left'],
  })
}
