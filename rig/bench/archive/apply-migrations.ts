import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { root } from '@broadsheet/infra'

const migrationsFolder = path.join(root, 'infra/migrations')

/** Applies all of the real migrations to an empty database. */
export function applyMigrations(db: DatabaseSync): void {
  for (const name of readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()) {
    db.exec(readFileSync(path.join(migrationsFolder, name), 'utf8'))
  }
}
