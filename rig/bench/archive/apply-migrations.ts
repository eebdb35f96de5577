import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

/** Applies to a database the migrations of a folder that `wanted` takes, by their files' names, in order. */
export function applyMigrations(
  db: DatabaseSync,
  folder: string,
  wanted: (name: string) => boolean = () => true,
): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') && wanted(name))
  for (const name of names.toSorted()) db.exec(readFileSync(path.join(folder, name), 'utf8'))
}
