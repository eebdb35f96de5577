import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The files in which `npm start` tells the desk about the paper that runs on this machine. */
export type LocalStateFile = 'address' | 'desk-token'

/** What `npm start` left in a file of its state folder; null where it left nothing. */
export async function readLocalState(stateFolder: string, file: LocalStateFile): Promise<string | null> {
  const text = await readFile(path.join(stateFolder, file), 'utf8').catch(() => '')
  return text.trim() || null
}
