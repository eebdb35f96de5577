import type { Breach } from './breach.ts'
import { groupImports } from './group-imports.ts'
import type { House } from './read-house.ts'
import { isTestFile, mayImport, testsMayImport } from './rules.ts'

/** Finds arrows from one workspace to another that the tables of rules do not allow, those of tests included. */
export function findForbiddenPackages({ workspaces, imports }: House): Breach[] {
  const folders = workspaces.map(({ folder }) => folder)
  const folderOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`)) ?? file
  const forbidden = imports.filter(
    ({ from, to }) => !rowOf(folderOf(from), from).some((row) => holds(row, folderOf(to))),
  )
  return groupImports(forbidden, folderOf).map(({ from, to, imports: behind }) => ({
    arrow: `${from} → ${to}`,
    rule: `${from} may import ${listOf(rowOf(from))} (rig/verify/walls/rules.ts).`,
    fix: `Move what is needed into a package that both may import, or hand it to ${from} as an argument.`,
    imports: behind,
  }))
}

function rowOf(folder: string, file = ''): readonly string[] {
  const row = mayImport[folder] ?? mayImport[kindOf(folder)] ?? []
  return isTestFile(file) ? [...row, ...(testsMayImport[folder] ?? [])] : row
}

const holds = (allowed: string, folder: string) => allowed === folder || allowed === kindOf(folder)

const kindOf = (folder: string) => folder.replace(/\/.*/, '/*')

const listOf = (row: readonly string[]) => (row.length === 0 ? 'no other package' : `only ${row.join(', ')}`)
