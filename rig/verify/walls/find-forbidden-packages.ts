import type { Breach } from './breach.ts'
import { groupImports } from './group-imports.ts'
import type { House } from './read-house.ts'
import { mayImport } from './rules.ts'

/** Finds arrows from one workspace to another that the table of rules does not allow, those of tests included. */
export function findForbiddenPackages({ workspaces, imports }: House): Breach[] {
  const folders = workspaces.map(({ folder }) => folder)
  const folderOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`)) ?? file
  const arrows = groupImports(imports, folderOf).filter(({ from, to }) => !isAllowed(from, to))
  return arrows.map(({ from, to, imports: behind }) => ({
    arrow: `${from} → ${to}`,
    rule: `${from} may import ${listOf(rowOf(from))} (rig/verify/walls/rules.ts).`,
    cure: `Move what is needed into a package that both may import, or hand it to ${from} as an argument.`,
    imports: behind,
  }))
}

const kindOf = (folder: string) => folder.replace(/\/.*/, '/*')

const rowOf = (folder: string): readonly string[] => mayImport[folder] ?? mayImport[kindOf(folder)] ?? []

const isAllowed = (from: string, to: string) => rowOf(from).some((allowed) => allowed === to || allowed === kindOf(to))

const listOf = (row: readonly string[]) => (row.length === 0 ? 'no other package' : `only ${row.join(', ')}`)
