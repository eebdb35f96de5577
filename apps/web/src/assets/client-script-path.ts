import { clientScript } from '../client/client-script.ts'
import { deskScript } from '../desk/client/desk-script.ts'
import { fingerprint } from './fingerprint.ts'

/** Where the site serves the pages' script from: another script has another address, so that caches keep it for ever. */
export const clientScriptPath = `/assets/client-${fingerprint(clientScript)}.js`

/** The addresses that the script has had. */
export const clientScriptRoute = '/assets/:script{client-[0-9a-f]+\\.js}'

/** The same of the desk's script. */
export const deskScriptPath = `/assets/desk-${fingerprint(deskScript)}.js`
export const deskScriptRoute = '/assets/:script{desk-[0-9a-f]+\\.js}'
