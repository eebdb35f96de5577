import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The files that `npm start` writes for the desk. */
export type LocalStateFile = 'address' | 'desk-token'

/** The text of a file that `npm start` wrote into its state folder; null if it is missing or empty. */
export async function readLocalState(stateFolder: string, file: LocalStateFile): Promise<string | null> {
  const text = await readFile(path.join(stateFolder, file), 'utf8').catch(() => '')
  return text.trim() || null
}
