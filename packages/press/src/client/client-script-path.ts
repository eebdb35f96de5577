import { clientScript } from './client-script.ts'
import { fingerprint } from './fingerprint.ts'

/** Where the site serves the pages' script from: another script has another address, so that caches keep it for ever. */
export const clientScriptPath = `/assets/client-${fingerprint(clientScript)}.js`

/** The addresses that the script has had. */
export const clientScriptRoute = '/assets/:script{client-[0-9a-f]+\\.js}'
