import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readImports } from './read-imports.ts'
import { resolveImport, type Workspace } from './resolve-import.ts'

/** An import of one of the house's files by another: both by their paths from the top folder. */
export type HouseImport = { from: string; line: number; to: string }

export type House = { workspaces: Workspace[]; imports: HouseImport[] }

/** Reads every workspace under a top folder, and which file of theirs imports which. */
export function readHouse(top: string): House {
  const workspaces = readManifest(top, 'package.json')
    .workspaces?.flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: top }))
    .map((manifest) => ({ ...readManifest(top, manifest), folder: path.dirname(manifest) }))
  if (workspaces === undefined) throw new Error(`${top} has no workspaces.`)
  const imports = workspaces.flatMap((workspace) =>
    listSources(top, workspace.folder).flatMap((from) => {
      const source = readFileSync(path.join(top, from), 'utf8')
      return readImports(from, source).flatMap(({ specifier, line }) => {
        const to = resolveImport(specifier, from, workspace, workspaces)
        return to === undefined ? [] : [{ from, line, to }]
      })
    }),
  )
  return { workspaces, imports }
}

function listSources(top: string, folder: string): string[] {
  const exclude = ['**/node_modules', '**/dist', '**/.*']
  return globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: top, exclude }).toSorted()
}

function readManifest(top: string, file: string): Workspace & { workspaces?: string[] } {
  return JSON.parse(readFileSync(path.join(top, file), 'utf8'))
}
