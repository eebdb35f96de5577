import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The clone's top folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** What Node runs as wrangler: its package's main file is what its bin has a second Node run. */
export const wrangler = ['--no-warnings', createRequire(import.meta.url).resolve('wrangler')] as const

/**
 * Where a local site keeps its data: inside the clone, so that two clones never meet, or where BROADSHEET_STATE says.
 */
export const stateFolder = path.resolve(root, process.env['BROADSHEET_STATE'] ?? '.state')

/** Files by which `npm start`, `npm run rank` and the desk find each other; the desk reads the same names. */
export const stateFiles = {
  address: path.join(stateFolder, 'address'),
  deskToken: path.join(stateFolder, 'desk-token'),
  secrets: path.join(stateFolder, 'secrets.env'),
  /** Who runs the paper, for the next `npm start` to tell a paper that runs from one that was killed. */
  run: path.join(stateFolder, 'run.json'),
  /** Where wrangler's Workers find each other. */
  registry: path.join(stateFolder, 'registry'),
  log: path.join(stateFolder, 'wrangler.log'),
}

/** Files that a local paper answers with by itself, before its Worker: the pictures of the sample edition. */
export const sampleFiles = path.join(root, 'infra/sample-edition/public')

/** The address of the running paper, or of one that was killed; '' when there is none. */
export async function readAddress(): Promise<string> {
  return (await readFile(stateFiles.address, 'utf8').catch(() => '')).trim()
}

/** A file as the user finds it from the clone's top folder. */
export function shownPath(file: string): string {
  return path.relative(root, file)
}
