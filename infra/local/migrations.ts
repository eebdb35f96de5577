import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './paths.ts'

const folder = path.join(root, 'infra/migrations')

/** A migration: its file's name and its SQL. */
export type Migration = { name: string; text: string }

/** All migrations, in the order in which they are applied. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return await Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })))
}
