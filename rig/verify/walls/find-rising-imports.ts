import type { Breach } from './breach.ts'
import { groupImports } from './group-imports.ts'
import type { House } from './read-house.ts'
import { isTestFile, roomOrder } from './rules.ts'

/** Finds imports between the rooms of an app that do not go down in its order. Tests are left out. */
export function findRisingImports({ imports }: House): Breach[] {
  const ofSource = imports.filter(({ from, to }) => !isTestFile(from) && !isTestFile(to))
  return Object.entries(roomOrder).flatMap(([folder, lines]) => {
    const roomIn = (file: string) => (file.startsWith(`${folder}/`) ? file.split('/')[3] : undefined)
    const lineOf = (room: string) => lines.findIndex((line) => line.includes(room))
    return groupImports(ofSource, roomIn)
      .filter(({ from, to }) => lineOf(from) < 0 || lineOf(from) >= lineOf(to))
      .map(({ from, to, imports: behind }) => ({
        arrow: `${folder}/${from} → ${folder}/${to}`,
        rule: 'A room imports only rooms that stand below it in `roomOrder` (rig/verify/walls/rules.ts).',
        fix: 'Move what is shared into a room below both, or give a new room its place in the order.',
        imports: behind,
      }))
  })
}
