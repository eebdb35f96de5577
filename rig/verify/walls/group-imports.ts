import type { HouseImport } from './read-house.ts'

/** The imports by which one group of files reaches another. */
export type GroupArrow = { from: string; to: string; imports: HouseImport[] }

/** Sorts imports by the groups of their two files; those inside one group, or of a file without one, are left out. */
export function groupImports(
  imports: readonly HouseImport[],
  groupOf: (file: string) => string | undefined,
): GroupArrow[] {
  const arrows = new Map<string, GroupArrow>()
  for (const each of imports) {
    const [from, to] = [groupOf(each.from), groupOf(each.to)]
    if (from === undefined || to === undefined || from === to) continue
    const key = `${from} → ${to}`
    const arrow = arrows.get(key) ?? { from, to, imports: [] }
    arrow.imports.push(each)
    arrows.set(key, arrow)
  }
  return [...arrows.values()]
}
