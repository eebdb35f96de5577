import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The clone's top folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Wrangler's main file. Its bin would start a second Node to run it. */
export const wrangler = ['--no-warnings', createRequire(import.meta.url).resolve('wrangler')] as const

/**
 * The folder of a local paper's data: in the clone, so that each clone has its own, or BROADSHEET_STATE.
 */
export const stateFolder = path.resolve(root, process.env['BROADSHEET_STATE'] ?? '.state')

/** Files by which `npm start`, `npm run rank` and the desk find each other; the desk reads the same names. */
export const stateFiles = {
  address: path.join(stateFolder, 'address'),
  deskToken: path.join(stateFolder, 'desk-token'),
  secrets: path.join(stateFolder, 'secrets.env'),
  /** The process that runs the paper; by it the next `npm start` knows whether the paper runs or was killed. */
  run: path.join(stateFolder, 'run.json'),
  /** Where wrangler's Workers find each other. */
  registry: path.join(stateFolder, 'registry'),
  log: path.join(stateFolder, 'wrangler.log'),
}

/** The address of the running paper, or of a killed one; '' without one. */
export async function readAddress(): Promise<string> {
  return (await readFile(stateFiles.address, 'utf8').catch(() => '')).trim()
}

/** A file's path from the clone's top folder, for messages. */
export function shownPath(file: string): string {
  return path.relative(root, file)
}
