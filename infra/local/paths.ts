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
  log: path.join(stateFolder, 'wrangler.log'),
}

/** Files that a local paper answers with by itself, before its Worker: the pictures of the sample edition. */
export const sampleFiles = path.join(root, 'infra/sample-edition/public')
